"""A service that a benchmark starts and asks."""

import collections
import http.client
import os
import pathlib
import subprocess
import sys
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
UNLIMITED = [word for limit in ("uploads-per-minute", "requests-per-minute", "requests-per-hour") for word in (f"--{limit}", "10000000")]


class Service:
    """A process that listens, and the first key to it."""

    def __init__(self, data):
        start = time.perf_counter()
        environment = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
        self.process = subprocess.Popen(["./vitrine", "serve", "--data", data, "--port", "0", "--log", "text", *UNLIMITED], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment)
        self.key = self.port = None
        said = []
        for line in self.process.stdout:
            said.append(line)
            if "vtr_" in line:
                self.key = "vtr_" + line.split("vtr_")[1].strip()
            if line.startswith("Listening on "):
                self.port = int(line.strip().rsplit(":", 1)[1])
                break
        self.ready = time.perf_counter() - start
        if not self.port:
            sys.exit("The service did not start:\n" + "".join(said))
        threading.Thread(target=lambda: collections.deque(self.process.stdout, maxlen=0), daemon=True).start()

    def call(self, method, path, body=None, headers=None, key=None):
        connection = http.client.HTTPConnection("localhost", self.port, timeout=300)
        try:
            connection.request(method, path, body, {"Authorization": "Bearer " + (key or self.key), **(headers or {})})
            answer = connection.getresponse()
            return answer.status, answer.read()
        finally:
            connection.close()

    def peak(self):
        """The highest resident megabytes of the service's own process so far."""
        with open(f"/proc/{self.process.pid}/status") as status:
            return next(int(line.split()[1]) // 1024 for line in status if line.startswith("VmHWM"))

    def close(self):
        self.process.terminate()
        self.process.wait(60)
