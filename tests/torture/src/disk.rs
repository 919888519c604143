//! Disks of our own: small ones, and ones whose plug can be pulled. Hung up by root, taken down again whatever happens.

use crate::house::order;
use crate::postgres::is_root;
use anyhow::{Context, Result, ensure};
use std::path::{Path, PathBuf};

/// A file system that hangs somewhere, as long as this lives.
pub struct Hung(PathBuf);

impl Hung {
    fn up(words: &[&str], at: &Path) -> Result<Hung> {
        std::fs::create_dir_all(at)?;
        let name = at.display().to_string();
        let mut order_words = vec!["mount"];
        order_words.extend(words);
        order_words.push(&name);
        order(&order_words)?;
        Ok(Hung(at.to_owned()))
    }

    /// A small disk in memory, of so many megabytes.
    ///
    /// # Errors
    /// This machine does not let us.
    pub fn small(at: &Path, megabytes: u32) -> Result<Hung> {
        ensure!(is_root(), "hanging up a disk needs root");
        Hung::up(&["-t", "tmpfs", "-o", &format!("size={megabytes}m"), "none"], at)
    }

    fn image(file: &Path, at: &Path) -> Result<Hung> {
        let name = file.display().to_string();
        Hung::up(&["-o", "loop", &name], at)
    }
}

impl Drop for Hung {
    fn drop(&mut self) {
        let name = self.0.display().to_string();
        if order(&["umount", &name]).is_err() {
            // Somebody killed may not have let go of it yet.
            let _ = order(&["umount", "--lazy", &name]);
        }
    }
}

/// A disk whose plug can be pulled: ext4 in a file that lies on XFS, which copies a file in one instant. The copy holds what had
/// reached the disk at that instant, and nothing that was still in the machine's memory.
pub struct Plugged {
    folder: tempfile::TempDir,
    // Taken down in this order.
    cut: Option<Hung>,
    _disk: Hung,
    _pool: Hung,
}

impl Plugged {
    /// # Errors
    /// This machine does not let us, and why.
    pub fn new() -> Result<Plugged> {
        ensure!(is_root(), "hanging up a disk needs root");
        let folder = tempfile::Builder::new().prefix("manyhands-torture-disk").tempdir()?;
        let path = |name: &str| folder.path().join(name);
        let pool_file = path("pool.img");
        std::fs::File::create(&pool_file)?.set_len(700 << 20)?;
        order(&["mkfs.xfs", "-q", "-m", "reflink=1", &pool_file.display().to_string()])
            .context("no XFS can be made (Debian: xfsprogs)")?;
        let pool = Hung::image(&pool_file, &path("pool"))?;
        let disk_file = path("pool").join("disk.img");
        std::fs::File::create(&disk_file)?.set_len(80 << 20)?;
        order(&["mkfs.ext4", "-q", "-F", &disk_file.display().to_string()])?;
        let disk = Hung::image(&disk_file, &path("disk"))?;
        Ok(Plugged { folder, cut: None, _disk: disk, _pool: pool })
    }

    /// Where to write.
    pub fn disk(&self) -> PathBuf {
        self.folder.path().join("disk")
    }

    /// Where nothing is cut: for what the torture itself writes down.
    pub fn beside(&self) -> PathBuf {
        self.folder.path().join("beside")
    }

    /// Pulls the plug, in one instant. What was written goes on being there; a copy of it as it was lies in the pool.
    ///
    /// # Errors
    /// The copy could not be made.
    pub fn pull(&self) -> Result<()> {
        let pool = self.folder.path().join("pool");
        let (from, to) = (pool.join("disk.img").display().to_string(), pool.join("cut.img").display().to_string());
        order(&["cp", "--reflink=always", &from, &to]).map(drop)
    }

    /// Hangs up the disk as it was when the plug was pulled, and says where.
    ///
    /// # Errors
    /// It does not mount: then the file system itself is broken.
    pub fn plug_in_again(&mut self) -> Result<PathBuf> {
        self.cut = None;
        let at = self.folder.path().join("cut");
        self.cut = Some(Hung::image(&self.folder.path().join("pool").join("cut.img"), &at)?);
        Ok(at)
    }

    /// Puts away what the last pulling left.
    pub fn put_away(&mut self) {
        self.cut = None;
        // It may not have come to that.
        let _ = std::fs::remove_file(self.folder.path().join("pool").join("cut.img"));
    }
}
