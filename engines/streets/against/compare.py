"""Distances of ours against Valhalla's on the same file. Called by valhalla.sh.

Both are asked from corner to corner, corners everybody can get to. Printed is how ours relates to theirs (1 is the same
length), how many are within 2 %, 5 % and 10 %, and the pairs that differ most, to be looked at on the map.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import valhalla

COSTINGS = {"foot": "pedestrian", "bicycle": "bicycle", "car": "auto"}
# What their profile has and ours has not is taken away: what is pleasant (only the shortest way counts), bans on turning, and
# that a bicycle is not pushed against a one-way street. What then differs is who may go where.
LEVELLED = {
    "pedestrian": {"shortest": True},
    "bicycle": {"shortest": True, "ignore_oneways": True},
    "auto": {"shortest": True, "ignore_restrictions": True},
}


def tiles(file, room):
    (room / "tiles").mkdir()
    config = valhalla.get_config(tile_dir=str(room / "tiles"), tile_extract="", verbose=False)
    config["mjolnir"]["concurrency"] = 1
    (room / "config.json").write_text(json.dumps(config))
    build = Path(valhalla.__file__).parent / "bin" / "valhalla_build_tiles"
    command = [build, "-c", str(room / "config.json"), file]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"Valhalla could not read the file:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return valhalla.Actor(str(room / "config.json"))


def place(text):
    lat, lon = map(float, text.split(","))
    # So near that both stand on the same corner.
    return {"lat": lat, "lon": lon, "radius": 2}


def theirs(actor, pair, costing, options):
    query = {"locations": [place(end) for end in pair.split()], "costing": costing, "units": "kilometers"}
    query["directions_type"] = "none"
    if options:
        query["costing_options"] = {costing: options}
    try:
        summary = actor.route(query)["trip"]["summary"]
    except RuntimeError:
        return None
    return summary["length"] * 1000, summary["time"]


def quantile(numbers, part):
    return numbers[min(len(numbers) - 1, int(part * len(numbers)))]


def spread(title, ratios):
    ratios = sorted(ratios)
    parts = " ".join(f"{quantile(ratios, part):.3f}" for part in (0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99))
    near = " ".join(f"{sum(abs(r - 1) <= off for r in ratios) / len(ratios):.0%}" for off in (0.02, 0.05, 0.1, 0.25))
    print(f"{title}: {len(ratios)} pairs; 1/5/25/50/75/95/99 %: {parts}; within 2/5/10/25 %: {near}")


def main():
    file, count, examples = sys.argv[1], sys.argv[2], Path(sys.argv[3])
    pairs = subprocess.run([examples / "map", "pairs", file, count, "1"], capture_output=True, text=True, check=True).stdout
    answers = subprocess.run([examples / "distances", file], input=pairs, capture_output=True, text=True, check=True).stdout
    ours = [json.loads(line) for line in answers.splitlines()]
    pairs = pairs.splitlines()
    with tempfile.TemporaryDirectory() as room:
        actor = tiles(file, Path(room))
        for name, costing in COSTINGS.items():
            for kind, options in (("their usual way", {}), ("profiles levelled", LEVELLED[costing])):
                metres, seconds, differing, none = [], [], [], 0
                for pair, own in zip(pairs, ours):
                    other = theirs(actor, pair, costing, options)
                    if other is None or own[name] is None or other[0] < 50:
                        none += 1
                        continue
                    metres.append(own[name]["metres"] / other[0])
                    seconds.append(own[name]["seconds"] / max(other[1], 1))
                    differing.append((metres[-1], pair, own[name]["metres"], other[0]))
                if not metres:
                    print(f"{name}: no pair both could answer")
                    continue
                spread(f"{name}, metres, {kind}", metres)
                spread(f"{name}, seconds, {kind}", seconds)
                print(f"  {none} pairs without an answer of one of both, or nearer than 50 m")
                differing.sort(key=lambda one: abs(one[0] - 1), reverse=True)
                for ratio, pair, own, other in differing[:4]:
                    print(f"  {ratio:.2f}: {pair}: ours {own:.0f} m, theirs {other:.0f} m")


main()
