//! What has to be on this machine for a cluster: PostgreSQL, etcd and haproxy as Debian has them, and Patroni, which is got with
//! the hashes in requirements.txt into a folder beside the program.

use crate::house::order;
use crate::postgres::is_root;
use anyhow::{Context, Result, ensure};
use std::path::PathBuf;

const REQUIREMENTS: &str = include_str!("../../cluster/requirements.txt");

/// Whether everything is there, and what is not.
///
/// # Errors
/// What is missing.
pub fn are_there() -> Result<()> {
    ensure!(is_root(), "networks of our own need root");
    for (program, package) in [
        ("etcd", "etcd-server"),
        ("haproxy", "haproxy"),
        ("ip", "iproute2"),
        ("setpriv", "util-linux"),
        ("python3", "python3-venv"),
    ] {
        let found = order(&["sh", "-c", &format!("PATH=$PATH:/usr/sbin:/sbin command -v {program}")]);
        ensure!(found.is_ok(), "there is no {program} on this machine (Debian: {package})");
    }
    crate::postgres::program_at("initdb")?;
    let patroni = tool("patroni")?.display().to_string();
    // With a shell between: what is started first may still read more than that account may.
    let asked = format!("'{patroni}' --version");
    order(&["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "sh", "-c", &asked])
        .context("Patroni is not there, or PostgreSQL's account may not read it")
        .map(drop)
}

/// Gets Patroni, if it is not there yet. Where it cannot be got, the torture says so.
pub fn get() {
    if !is_root() {
        return;
    }
    if let Err(error) = get_patroni() {
        println!("Patroni could not be got: {error:#}");
    }
}

fn get_patroni() -> Result<()> {
    let folder = folder()?;
    let got = folder.join("got");
    if std::fs::read_to_string(&got).is_ok_and(|got| got == REQUIREMENTS) {
        return Ok(());
    }
    let (place, list) = (folder.display().to_string(), folder.join("requirements.txt"));
    // PostgreSQL's account has to be able to read it, which it cannot where somebody has a Python of their own at home.
    let debians = "/usr/bin/python3";
    let python = if std::path::Path::new(debians).is_file() { debians } else { "python3" };
    order(&[python, "-m", "venv", "--clear", &place]).context("no place for Patroni (Debian: python3-venv)")?;
    std::fs::write(&list, REQUIREMENTS)?;
    let pip = folder.join("bin").join("pip").display().to_string();
    let list = list.display().to_string();
    order(&[&pip, "--quiet", "--disable-pip-version-check", "install", "--require-hashes", "-r", &list])?;
    Ok(std::fs::write(&got, REQUIREMENTS)?)
}

/// One of Patroni's programs.
///
/// # Errors
/// Nobody knows where we are.
pub fn tool(name: &str) -> Result<PathBuf> {
    Ok(folder()?.join("bin").join(name))
}

/// Beside the folder that we were built into.
fn folder() -> Result<PathBuf> {
    let ourselves = std::env::current_exe()?;
    let target = ourselves.parent().and_then(std::path::Path::parent).context("a folder above ours")?;
    Ok(target.join("cluster-tools"))
}
