"""A real browser without a window, which tells what a page did and shows it as people get it."""

import base64
import json
import os
import select
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.needs import requires

_PATIENCE = 60.0
_CHROMIUM = (
    *("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"),
    *("--remote-debugging-pipe", "--disable-dev-shm-usage", "--disable-background-networking"),
    *("--disable-component-update", "--no-first-run", "--disable-sync", "--disable-extensions"),
)


class Page:
    """A page in the browser; what it asked for and complained of is kept."""

    def __init__(self, asks: int, answers: int) -> None:
        self._asks, self._answers = asks, answers
        self._number = 0
        self._rest = b""
        self._session = ""
        self.requests: list[str] = []
        self.complaints: list[str] = []
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        attached = self.call("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        for domain in ("Page", "Network", "Log", "Runtime", "Accessibility"):
            self.call(f"{domain}.enable")

    def show(self, path: Path, *, width: int = 1280, height: int = 800, **media: str) -> None:
        """Open a file; media are features such as color_scheme="dark"."""
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self.call("Emulation.setDeviceMetricsOverride", **metrics)
        features = [
            {"name": f"prefers-{name.replace('_', '-')}", "value": value}
            for name, value in media.items()
        ]
        self.call("Emulation.setEmulatedMedia", features=features)
        self.call("Page.navigate", url=path.as_uri())
        self.run("new Promise(done => addEventListener('load', done))", unless="loaded()")
        self.run("document.fonts.ready.then(() => 1)")

    def run(self, script: str, *, unless: str = "") -> Any:
        """Return what a script says, of which the page itself knows nothing."""
        if unless:
            script = f"document.readyState === 'complete' ? 0 : {script}"
        told = self.call(
            "Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True
        )
        assert "exceptionDetails" not in told, told
        return told["result"].get("value")

    def picture(self, *, whole: bool = False) -> bytes:
        """Return the page as a PNG, as far as it is seen or as a whole."""
        shot = self.call("Page.captureScreenshot", format="png", captureBeyondViewport=whole)
        return base64.b64decode(shot["data"])

    def printed(self) -> bytes:
        """Return the page as a PDF, as people print it."""
        told = self.call("Page.printToPDF", preferCSSPageSize=True, printBackground=False)
        return base64.b64decode(told["data"])

    def heard(self) -> list[tuple[str, str, dict[str, Any]]]:
        """Return role, name and properties of everything that a screen reader is told of."""
        nodes = self.call("Accessibility.getFullAXTree")["nodes"]
        return [
            (
                node["role"]["value"],
                node.get("name", {}).get("value", ""),
                {each["name"]: each["value"].get("value") for each in node.get("properties", [])},
            )
            for node in nodes
            if not node["ignored"]
        ]

    def call(self, method: str, **given: Any) -> Any:
        """Ask the browser for something and return its answer."""
        self._number += 1
        order = {"id": self._number, "method": method, "params": given}
        if self._session:
            order["sessionId"] = self._session
        os.write(self._asks, json.dumps(order).encode() + b"\0")
        for told in self._told():
            if told.get("id") == self._number:
                assert "error" not in told, told["error"]
                return told["result"]
            self._keep(told)
        return None

    def _keep(self, told: dict[str, Any]) -> None:
        given = told.get("params", {})
        match told.get("method"):
            case "Network.requestWillBeSent":
                self.requests.append(given["request"]["url"])
            case "Log.entryAdded":
                self.complaints.append(given["entry"]["text"])
            case "Runtime.consoleAPICalled" | "Runtime.exceptionThrown":
                self.complaints.append(json.dumps(given))

    def _told(self) -> Iterator[dict[str, Any]]:
        end = time.monotonic() + _PATIENCE
        while True:
            *whole, self._rest = self._rest.split(b"\0")
            for number, message in enumerate(whole):
                self._rest = b"\0".join([*whole[number + 1 :], self._rest])
                yield json.loads(message)
                break
            else:
                waited = end - time.monotonic()
                assert select.select([self._answers], [], [], max(waited, 0))[0], "no answer"
                self._rest += os.read(self._answers, 1 << 20)


@contextmanager
def browser(home: Path) -> Iterator[Page]:
    """Start a browser with a home of its own, and end it."""
    requires("chromium")
    (asked, asks), (answers, answered) = os.pipe(), os.pipe()
    command = [*_CHROMIUM, f"--user-data-dir={home / 'chromium'}"]
    # The browser reads orders from its file 3 and answers on its file 4.
    shell = ["bash", "-c", f'exec "$@" 3<&{asked} 4>&{answered}', "bash", *command]
    with subprocess.Popen(
        shell,
        pass_fds=(asked, answered),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "HOME": str(home)},
    ) as process:
        os.close(asked)
        os.close(answered)
        try:
            yield Page(asks, answers)
        finally:
            os.close(asks)
            os.close(answers)
            process.terminate()
            process.wait(timeout=30)
