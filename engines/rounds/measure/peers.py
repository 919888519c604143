"""Lets PyVRP or VROOM solve a question of `rounds`: peers.py SOLVER SECONDS, question on stdin, rounds on stdout.

One matrix that is distance and time at once; jobs that are brought from the start or fetched first; hours, bags, skills and
the longest outing. Both are stopped by seconds of the processor and run on one thread.
"""

import json
import sys
import time
from datetime import timedelta

FAR = 1 << 30


def pyvrp_rounds(question, seconds):
    import pyvrp

    matrix, jobs, carriers = question["matrix"], question["jobs"], question["carriers"]
    model = pyvrp.Model()
    locations = [model.add_location(0, 0) for _ in matrix]
    depots, tasks = {}, []
    for carrier in carriers:
        for end in ("start", "end"):
            if carrier[end] not in depots:
                depots[carrier[end]] = model.add_depot(locations[carrier[end]])
    kinds = {}
    for number, carrier in enumerate(carriers):
        key = json.dumps([carrier[what] for what in ("start", "end", "hours", "capacity", "outing", "skills")])
        kinds.setdefault(key, []).append(number)
    # Who lacks a skill has no way to where it is needed.
    profiles = {}
    for numbers in kinds.values():
        carrier = carriers[numbers[0]]
        skills = tuple(sorted(carrier["skills"]))
        if skills not in profiles:
            shut = {
                job["door"][0] for job in jobs if not set(job["skills"]) <= set(skills)
            }
            profile = profiles[skills] = model.add_profile()
            for a, row in enumerate(matrix):
                for b, way in enumerate(row):
                    way = FAR if a != b and (b in shut or a in shut) else way
                    model.add_edge(locations[a], locations[b], way, way, profile=profile)
        longest = {} if carrier["outing"] is None else {"shift_duration": carrier["outing"]}
        model.add_vehicle_type(
            num_available=len(numbers),
            capacity=carrier["capacity"],
            start_depot=depots[carrier["start"]],
            end_depot=depots[carrier["end"]],
            tw_early=carrier["hours"][0],
            tw_late=carrier["hours"][1],
            profile=profiles[skills],
            **longest,
        )
    clients, shipments = [], []
    for number, job in enumerate(jobs):
        door, fetch = job["door"], job["fetch"]
        if fetch is None:
            model.add_client(
                locations[door[0]],
                delivery=job["amount"],
                tw_early=door[1],
                tw_late=door[2],
                service_duration=door[3],
            )
            clients.append(number)
        else:
            model.add_shipment(
                locations[fetch[0]],
                locations[door[0]],
                pickup_tw_early=fetch[1],
                pickup_tw_late=fetch[2],
                pickup_service_duration=fetch[3],
                delivery_tw_early=door[1],
                delivery_tw_late=door[2],
                delivery_service_duration=door[3],
                amount=job["amount"],
            )
            shipments.append(number)
    limit = time.process_time() + seconds
    result = model.solve(
        stop=lambda _: time.process_time() >= limit, seed=1, collect_stats=False, display=False
    )
    rounds = [[] for _ in carriers]
    if not result.best.is_feasible():
        return None
    free = [list(numbers) for numbers in kinds.values()]
    for route in result.best.routes():
        round = rounds[free[route.vehicle_type()].pop(0)]
        for activity in route.schedule():
            if activity.is_client():
                round.append([clients[activity.idx], "door"])
            elif activity.is_pickup():
                round.append([shipments[activity.idx], "fetch"])
            elif activity.is_delivery():
                round.append([shipments[activity.idx], "door"])
    return rounds


def vroom_rounds(question, seconds):
    import vroom

    matrix, jobs, carriers = question["matrix"], question["jobs"], question["carriers"]
    problem = vroom.Input()
    problem.set_durations_matrix("car", matrix)
    # VROOM knows the longest time on the way, not the longest time out; what it plans is checked like everybody's.
    for number, carrier in enumerate(carriers):
        longest = {} if carrier["outing"] is None else {"max_travel_time": carrier["outing"]}
        problem.add_vehicle(
            vroom.Vehicle(
                number,
                start=carrier["start"],
                end=carrier["end"],
                capacity=[carrier["capacity"]],
                skills=set(carrier["skills"]),
                time_window=tuple(carrier["hours"]),
                **longest,
            )
        )
    for number, job in enumerate(jobs):
        door, fetch = job["door"], job["fetch"]
        amount, skills = vroom.Amount([job["amount"]]), set(job["skills"])
        if fetch is None:
            problem.add_job(
                vroom.Job(
                    number,
                    door[0],
                    default_service=door[3],
                    delivery=amount,
                    skills=skills,
                    time_windows=[vroom.TimeWindow(door[1], door[2])],
                )
            )
        else:
            step = lambda stop: vroom.ShipmentStep(
                number, stop[0], default_service=stop[3], time_windows=[vroom.TimeWindow(stop[1], stop[2])]
            )
            problem.add_shipment(step(fetch), step(door), amount=amount, skills=skills)
    # It only knows the clock on the wall. Where others keep the machine busy it is let run until it had its seconds of the
    # processor, or ended by itself.
    limit = seconds
    while True:
        began, worked = time.monotonic(), time.process_time()
        solution = problem.solve(exploration_level=5, nb_threads=1, timeout=timedelta(seconds=limit))
        passed, worked = time.monotonic() - began, time.process_time() - worked
        if worked > 0.9 * seconds or passed < 0.9 * limit:
            break
        limit *= max(1.2, seconds / max(worked, 0.01))
    rounds = [[] for _ in carriers]
    for step in solution.routes.to_dict("records"):
        if step["type"] in ("job", "delivery"):
            rounds[int(step["vehicle_id"])].append([int(step["id"]), "door"])
        elif step["type"] == "pickup":
            rounds[int(step["vehicle_id"])].append([int(step["id"]), "fetch"])
    return rounds


if __name__ == "__main__":
    solver = {"pyvrp": pyvrp_rounds, "vroom": vroom_rounds}[sys.argv[1]]
    print(json.dumps(solver(json.load(sys.stdin), float(sys.argv[2]))))
