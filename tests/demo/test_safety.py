"""The demonstration answers this machine's own page, and nobody else."""

import asyncio

import pytest

from demo import server
from tests.demo.browser import HEADERS, Browser

pytestmark = pytest.mark.asyncio(loop_scope="module")
ACT = {"op": "send", "content": "Bonjour"}


async def status(sample: Browser, path: str = "/api/state", **headers: str) -> int:
    return (await sample.session.get(sample.address + path, headers=headers)).status


async def test_foreign_names_are_refused(sample: Browser) -> None:
    port = sample.address.rpartition(":")[2]
    assert [await status(sample, Host=host) for host in (f"127.0.0.1:{port}", f"localhost:{port}")] == [200, 200]
    for host in ("evil.example", f"evil.example:{port}", "127.0.0.1.evil.example", "", "0.0.0.0", "[::1]:80"):
        assert await status(sample, Host=host) == 403
        assert await status(sample, "/", Host=host) == 403
        assert await status(sample, "/static/app.js", Host=host) == 403


async def test_other_sites_are_refused(sample: Browser) -> None:
    for site in ("cross-site", "same-site"):
        assert await status(sample, **{"Sec-Fetch-Site": site}) == 403
        assert await status(sample, "/api/events", **{"Sec-Fetch-Site": site}) == 403
    assert await status(sample, **{"Sec-Fetch-Site": "same-origin"}) == 200
    # A link from elsewhere may open the page itself, and no more.
    follow = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}
    assert await status(sample, "/", **follow) != 403
    assert await status(sample, **follow) == 403


@pytest.mark.parametrize("path", ["/api/act", "/api/clock", "/api/restart", "/api/reset", "/api/tour"])
async def test_posts_of_other_sites_are_refused(sample: Browser, path: str) -> None:
    address, old = sample.address + path, sample.hub.world.bot

    async def post(**given: str) -> int:
        headers = {"Content-Type": "application/json", **HEADERS, **given}
        kept = {name: value for name, value in headers.items() if value}
        return (await sample.session.post(address, data="{}", headers=kept, skip_auto_headers=["Content-Type"])).status

    refused = [
        await post(Origin="https://evil.example"),
        await post(Origin="null"),
        await post(Origin=sample.address.replace("http:", "https:")),
        await post(Origin=sample.address + "0"),
        await post(**{"X-Confrere": ""}),
        await post(**{"Content-Type": "text/plain"}),
        await post(**{"Content-Type": "application/x-www-form-urlencoded"}),
        await post(**{"Content-Type": ""}),
        await post(**{"Sec-Fetch-Site": "cross-site"}),
        await post(Host="evil.example"),
    ]
    assert set(refused) == {403}
    assert sample.hub.world.bot is old


async def test_our_own_page_may_act(sample: Browser) -> None:
    camille = sample.as_("camille")
    body = {**ACT, "member": camille.id, "channel": (await camille.channel("salon"))["id"]}
    answer = await sample.post("/api/act", body, Origin=sample.address, **{"Sec-Fetch-Site": "same-origin"})
    assert (await answer.json())["ok"]
    assert "Access-Control-Allow-Origin" not in answer.headers


async def test_every_answer_carries_the_headers(sample: Browser) -> None:
    answers = [
        await sample.get("/api/state"),
        await sample.get("/api/nowhere"),
        await sample.get("/"),
        await sample.get("/api/messages", channel="1"),
        await sample.post("/api/act", {"member": sample.as_("camille").id, "op": "?"}),
        await sample.session.get(sample.address + "/api/state", headers={"Host": "evil.example"}),
    ]
    for answer in answers:
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert "default-src 'self'" in answer.headers["Content-Security-Policy"]
        assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]


async def test_a_heavy_request_is_refused_in_words(sample: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    camille = sample.as_("camille")
    heavy = {"name": "lourd.bin", "base64": "A" * (server.MAX_BODY + 4)}
    answer = await sample.post("/api/act", {**ACT, "member": camille.id, "channel": "dm", "files": [heavy]})
    assert answer.status == 413
    assert (await answer.json())["error"].startswith("C’est trop lourd")


@pytest.mark.parametrize(
    "body",
    [
        [],
        "texte",
        {},
        {"op": "send"},
        {"op": ["send"], "member": "1"},
        {"op": "__class__", "member": "1"},
        {"op": "send", "member": "camille"},
        {"op": "send", "member": "²"},
        {"op": "send", "member": "9" * 400},
        {"op": "send", "member": {"id": 1}},
    ],
)
async def test_an_odd_request_is_told_and_harms_nothing(sample: Browser, body: object) -> None:
    answer = await sample.post("/api/act", body)
    found = await answer.json()
    assert (answer.status, found["ok"]) == (200, False)
    assert found["error"].startswith(("La page a envoyé quelque chose d’inattendu", "Cette personne n’est plus là"))


@pytest.mark.parametrize(
    "body",
    [
        {"op": "send", "channel": "dm", "content": 5},
        {"op": "send", "channel": None, "content": "a"},
        {"op": "send", "channel": "dm", "files": "a"},
        {"op": "send", "channel": "dm", "files": [{"name": "a", "base64": "é"}]},
        {"op": "send", "channel": "dm", "files": [{"name": "a", "base64": "QQ=="}] * 11},
        {"op": "react", "channel": "dm", "message": "x", "emoji": "👍"},
        {"op": "slash", "channel": "dm", "name": "muet", "options": []},
        {"op": "select", "channel": "dm", "message": "1", "customId": "a", "values": [1]},
        {"op": "submit", "form": 1, "values": {}},
        {"op": "post", "channel": "dm", "title": "a", "content": "b", "tags": [1]},
    ],
)
async def test_odd_values_are_told_too(sample: Browser, body: dict[str, object]) -> None:
    answer = await (await sample.post("/api/act", {**body, "member": sample.as_("camille").id})).json()
    assert not answer["ok"]
    assert answer["error"].startswith(("La page a envoyé", "Ce message n’est plus là", "Ce formulaire"))


async def test_what_is_no_json_is_told(sample: Browser) -> None:
    answer = await sample.session.post(
        f"{sample.address}/api/act", data=b"\xff{", headers={"Content-Type": "application/json", **HEADERS}
    )
    assert (await answer.json())["error"].startswith("La page a envoyé")


async def test_files_beside_the_page_are_out_of_reach(sample: Browser) -> None:
    port = int(sample.address.rpartition(":")[2])
    for path in ("/static/../server.py", "/static/%2e%2e/server.py", "/static//etc/passwd", "/api/file/../../x"):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".encode())
        answer = (await reader.read()).decode(errors="replace")
        writer.close()
        assert "make_app" not in answer
        assert "root:" not in answer
