#!/bin/sh
# Agreement with Valhalla, an engine nobody here wrote: distances and times of some hundreds of pairs on the same map file.
#
#   engines/streets/against/valhalla.sh FILE.osm.pbf [PAIRS]
#
# Needs Python 3.12 or newer (PYTHON says which); fetches the pinned wheel from PyPI into target/valhalla.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
house=$(cd "$here/../../.." && pwd)
file=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
room=${CARGO_TARGET_DIR:-$house/target}/valhalla
python=${PYTHON:-python3.12}
cd "$house"
cargo build --quiet --release -p streets --examples
if [ ! -x "$room/bin/python" ]; then
    "$python" -m venv "$room"
    "$room/bin/python" -m pip install --quiet --require-hashes --only-binary :all: -r "$here/requirements.txt"
fi
"$room/bin/python" "$here/compare.py" "$file" "${2:-400}" "${CARGO_TARGET_DIR:-$house/target}/release/examples"
