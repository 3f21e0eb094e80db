# SPDX-FileCopyrightText: 2026 The Nokkenas authors
# SPDX-License-Identifier: EUPL-1.2
"""server.py [CONTRACTS]: what a list page costs, in ratios of one run.

Seeds SQLite databases under build/bench/ (once), serves them with the release build and asks 20-row
pages over 64 connections with wrk. Times of one run are compared with each other and never with
another run; each figure is the median of five with its spread.
"""

import http.client
import json
import os
import pathlib
import re
import signal
import socket
import statistics
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
NOKKENAS = ROOT / "build/release/nokkenas"
BENCH = ROOT / "build/release/nokkenas_bench"
FOLDER = ROOT / "build/bench"
CONNECTIONS, SECONDS, RUNS = 64, 3, 5
PAGE = "/v1/contracts?pageSize=20"


def seeded(applications, contracts):
    FOLDER.mkdir(parents=True, exist_ok=True)
    path = FOLDER / f"{applications}-{contracts}.sqlite"
    if not path.exists():
        part = path.with_suffix(".part")
        part.unlink(missing_ok=True)
        subprocess.run([BENCH, "seed", part, str(applications), str(contracts)], check=True)
        for side in ("-wal", "-shm"):
            part.with_name(part.name + side).unlink(missing_ok=True)
        part.rename(path)
    return path


def parts(what, path):
    """Nanoseconds by name, as nokkenas_bench prints them."""
    out = subprocess.run([BENCH, what, path], check=True, capture_output=True, text=True).stdout
    return {line.split("\t")[0]: line.split("\t")[1] for line in out.splitlines()}


class Server:
    def __init__(self, path):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        began = time.monotonic()
        self.process = subprocess.Popen(
            [NOKKENAS, "serve", "--database", path, "--port", str(self.port)],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env={**os.environ, "NOKKENAS_LOG_LEVEL": "error"})
        while True:
            try:
                socket.create_connection(("127.0.0.1", self.port)).close()
                break
            except ConnectionRefusedError:
                time.sleep(0.002)
        self.start_seconds = time.monotonic() - began

    def sign_in(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.port)
        body = json.dumps({"email": "bench@nokkenas.example", "password": "measure twice, cut once"})
        connection.request("POST", "/v1/sessions", body, {"content-type": "application/json"})
        answer = connection.getresponse()
        assert answer.status == 201, answer.read()
        return answer.getheader("set-cookie").split(";")[0]

    def memory_mb(self):
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii")
        return int(re.search(r"VmHWM:\s+(\d+) kB", status)[1]) / 1024

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(timeout=20)


def load(port, path, cookie=None):
    """Requests a second, median and 99th percentile in milliseconds."""
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "--latency"]
    command += ["-H", f"Cookie: {cookie}"] if cookie else []
    out = subprocess.run([*command, f"http://127.0.0.1:{port}{path}"], check=True,
                         capture_output=True, text=True).stdout
    if "Non-2xx" in out:
        sys.exit(f"{path} was refused:\n{out}")

    def quantile(name):
        number, unit = re.search(rf"{name}%\s+([\d.]+)(us|ms|s)", out).groups()
        return float(number) * {"us": 0.001, "ms": 1, "s": 1000}[unit]

    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", out)[1])
    return rate, quantile("50"), quantile("99")


def median(values):
    return f"{statistics.median(values):.3g} ({min(values):.3g} to {max(values):.3g})"


def list_page(contracts):
    path = seeded(0, contracts)
    inside = parts("list", path)
    server = Server(path)
    try:
        cookie = server.sign_in()
        load(server.port, PAGE, cookie)
        shares, of_health, tails, rates = [], [], [], []
        for _ in range(RUNS):
            health, _, _ = load(server.port, "/health")
            rate, half, tail = load(server.port, PAGE, cookie)
            whole = 1e9 / health + int(inside["query"]) + int(inside["json"])
            shares.append(rate * whole / 1e9)
            of_health.append(rate / health)
            tails.append(tail / half)
            rates.append(rate)
        print(f"{contracts} contracts, 20-row page, {CONNECTIONS} connections, SQLite")
        print(f"  of 1/(a+b+c)         {median(shares)}   at least 0.6")
        print(f"  of /health           {median(of_health)}   at least 0.08")
        print(f"  p99 / median         {median(tails)}   at most 4")
        print(f"  memory at its most   {server.memory_mb():.0f} MB   below 150")
        print(f"  (pages a second here {median(rates)}; a + b + c in microseconds: "
              f"{1e6 / health:.0f} + {int(inside['query']) / 1e3:.0f} + "
              f"{int(inside['json']) / 1e3:.0f})")
    finally:
        server.stop()


def many_rows():
    servers = [Server(seeded(0, count)) for count in (10_000, 1_000_000)]
    try:
        cookies = [server.sign_in() for server in servers]
        ratios = []
        for _ in range(RUNS):
            few, many = (load(server.port, PAGE, cookie)[0]
                         for server, cookie in zip(servers, cookies))
            ratios.append(few / many)
        print(f"1,000,000 rows against 10,000: cost {median(ratios)}   at most 1.5")
    finally:
        for server in servers:
            server.stop()


def cold_start():
    path = seeded(0, 100_000)
    starts, opens = [], []
    for _ in range(RUNS):
        server = Server(path)
        starts.append(server.start_seconds)
        server.stop()
        began = time.monotonic()
        subprocess.run(["sqlite3", path, "SELECT count(*) FROM installation"], check=True,
                       stdout=subprocess.DEVNULL)
        opens.append(time.monotonic() - began)
    ratio = statistics.median(starts) / statistics.median(opens)
    print(f"cold start against sqlite3 opening the file: {ratio:.3g}   at most 10")


def recompute():
    path = seeded(10_000, 50_000)
    inside = parts("recompute", path)
    ratio = int(inside["recompute_all"]) / int(inside["read_rows"])
    times = int(inside["recompute_all"]) // int(inside["recompute_one"])
    print(f"coverage and signals of 10,000 applications and 50,000 contracts: {ratio:.3g} times "
          f"reading those rows   at most 3")
    print(f"  one edit costs 1/{times} of computing all")


def main():
    list_page(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
    many_rows()
    cold_start()
    recompute()


if __name__ == "__main__":
    main()
