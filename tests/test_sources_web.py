"""Addresses: what is fetched, what is refused, and how a hostile server fares."""

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.hostile_web import LOCAL, Site, running_site, silent_port
from tests.made_pages import CHANNEL
from timeline.errors import AddressError, TimelineError
from timeline.sources import (
    Network,
    PublishedBasis,
    read_address,
    read_all_at,
    read_sources,
)
from timeline.sources.web.address import parse_address
from timeline.sources.web.guard import refusal


@pytest.fixture(scope="module")
def server() -> Iterator[Site]:
    with running_site() as running:
        yield running


@pytest.fixture
def site(server: Site) -> Site:
    server.asked.clear()
    server.names.clear()
    server.robots, server.robots_status = None, 200
    server.answers = lambda _: [LOCAL]
    return server


def test_a_page_is_read_with_its_date_and_where_that_came_from(site: Site) -> None:
    read = read_address(site.url("/page"), network=site.network())
    assert read.article.published == date(2024, 10, 14)
    assert read.published_basis is PublishedBasis.METADATA
    assert read.article.source == "The Tarn Courier"
    assert read.article.url == read.name == site.url("/page")
    assert "Home" not in read.article.text


def test_a_channel_gives_each_of_its_messages(site: Site) -> None:
    site.blog = CHANNEL
    reading = read_all_at(site.url("/blog/"), network=site.network())
    days = [one.article.published for one in reading.articles]
    assert days == [date(2024, 11, 14), date(2024, 11, 15)]
    assert {one.article.url for one in reading.articles} == {site.url("/blog/")}
    assert not reading.failures


def test_the_server_is_asked_by_its_name_after_its_robots_file(site: Site) -> None:
    read_address(site.url("/page"), network=site.network())
    host = f"news.example:{site.port}"
    assert site.asked == [("/robots.txt", host), ("/page", host)]


def test_the_users_date_comes_first(site: Site) -> None:
    day = date(2020, 1, 2)
    read = read_address(site.url("/page"), published=day, network=site.network())
    assert (read.article.published, read.published_basis) == (day, PublishedBasis.USER)


def test_plain_text_is_read_in_the_encoding_that_the_server_names(site: Site) -> None:
    read = read_address(site.url("/text"), network=site.network())
    assert read.article.text == "Dockers stopped work at Caf\xe9 Sala."


def test_a_redirect_is_followed_and_a_packed_page_unpacked(site: Site) -> None:
    read = read_address(site.url("/to//packed"), network=site.network())
    assert read.article.url == site.url("/packed")


@pytest.mark.parametrize(
    ("spelling", "says"),
    [
        ("http://127.0.0.1/", "this machine itself"),
        ("http://localhost/", "this machine itself"),
        ("http://2130706433/", "unusual way"),
        ("http://0x7f000001/", "unusual way"),
        ("http://0x7f.1/", "unusual way"),
        ("http://0177.0.0.1/", "unusual way"),
        ("http://127.1/", "unusual way"),
        ("http://127.0.0.01/", "unusual way"),
        ("http://\uff11\uff12\uff17.0.0.1/", "this machine itself"),
        ("http://127\u30020\u30020\u30021/", "this machine itself"),
        ("http://127.0.0.1./", "this machine itself"),
        ("http://%31%32%37.0.0.1/", "unusual way"),
        ("http://[::1]/", "this machine itself"),
        ("http://[::]/", "no machine"),
        ("http://[::ffff:127.0.0.1]/", "lo|machine|reserved|private"),
        ("http://[::ffff:7f00:1]/", "machine|reserved|private"),
        ("http://[64:ff9b::7f00:1]/", "this machine itself"),
        ("http://[2002:7f00:1::]/", "machine|private|reserved"),
        ("http://[fe80::1]/", "link"),
        ("http://[fe80::1%25eth0]/", "link|unusual"),
        ("http://[fd00:ec2::254]/", "private"),
        ("http://10.1.2.3/", "private"),
        ("http://172.16.0.1/", "private"),
        ("http://192.168.1.1/", "private"),
        ("http://169.254.169.254/latest/meta-data/", "metadata"),
        ("http://100.100.100.200/", "own network"),
        ("http://168.63.129.16/", "cloud"),
        ("http://0.0.0.0/", "no machine"),
        ("http://224.0.0.1/", "group"),
        ("http://255.255.255.255/", "private|reserved"),
        ("http://198.18.0.1/", "private|test"),
        ("http://example.org:22/", "own ports"),
        ("http://user:word@example.org/", "names a user"),
        ("http://example.org@127.0.0.1/", "names a user"),
        ("file:///etc/passwd", "no address of the web"),
        ("ftp://example.org/", "no address of the web"),
        ("gopher://127.0.0.1/", "no address of the web"),
        ("http://", "no host"),
        ("http://[::1/", "cannot be read"),
        ("http://example.org:99999/", "cannot be read"),
        ("http://exa mple.org/", "no host"),
        (f"http://{'a' * 70}.org/", "no host"),
        (f"http://example.org/{'a' * 3000}", "2,000 characters"),
    ],
)
def test_no_spelling_of_a_private_address_is_fetched(spelling: str, says: str) -> None:
    # The system's own look-up answers these without asking the network.
    with pytest.raises(AddressError, match=says):
        read_address(spelling)


@pytest.mark.parametrize(
    "address", ["93.184.215.14", "2606:2800:21f:cb07::1", "1.1.1.1"]
)
def test_public_addresses_are_not_refused(address: str) -> None:
    assert refusal(address) == ""


def test_a_name_that_leads_to_a_private_address_is_refused(site: Site) -> None:
    site.answers = lambda _: ["93.184.215.14", "192.168.7.7"]
    with pytest.raises(AddressError, match=r"leads to 192\.168\.7\.7"):
        read_address("http://news.example/", network=site.network())


def test_loopback_is_open_on_the_named_port_alone(site: Site) -> None:
    with pytest.raises(AddressError, match="this machine itself"):
        read_address("http://news.example/", network=site.network())
    assert not site.asked


def test_a_name_that_answers_differently_the_second_time_leads_nowhere_else(
    site: Site,
) -> None:
    answers = iter([[LOCAL], [LOCAL]] + [["10.0.0.1"]] * 9)
    site.answers = lambda _: next(answers)
    read = read_address(site.url("/page"), network=site.network())
    # Once for robots.txt and once for the page: a connection never asks again.
    assert site.names == ["news.example"] * 2
    assert read.article.title == "Dockers walk out"
    with pytest.raises(AddressError, match=r"leads to 10\.0\.0\.1"):
        read_address(site.url("/page"), network=site.network())


@pytest.mark.parametrize(
    ("target", "says"),
    [
        ("http://169.254.169.254/latest/", "metadata"),
        ("http://127.0.0.1:22/", "own ports"),
        ("http://127.0.0.1/", "this machine itself"),
        ("file:///etc/passwd", "no address of the web"),
        ("//2130706433/", "unusual way"),
    ],
)
def test_a_redirect_is_checked_like_the_first_address(
    site: Site, target: str, says: str
) -> None:
    network = replace(site.network(), addresses=_as_written)
    with pytest.raises(AddressError, match=says):
        read_address(site.url(f"/to/{target}"), network=network)


def _as_written(host: str, _: int) -> list[str]:
    return [LOCAL if host == "news.example" else host]


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("/endless", "sends more than 500,000 bytes"),
        ("/drip", "not sent the page within 1 seconds"),
        ("/slowheads", "not sent the page within 1 seconds"),
        ("/silent", "not sent the page within 1 seconds"),
        ("/heads", "could not be read"),
        ("/longhead", "could not be read"),
        ("/noise", "could not be read"),
        ("/short", "could not be read"),
        ("/picture", "gives image/png"),
        ("/unnamed", "content of no named kind"),
        ("/bomb", "sends more than 500,000 bytes"),
        ("/brotli", "packed as 'br'"),
        ("/brokenzip", "could not be read"),
        ("/loop/1", "without end"),
        ("/to//to//page/../loop/7", "without end"),
        ("/error", "503, Service Unavailable"),
        ("/gone", "404, Not Found"),
    ],
)
def test_a_hostile_reply_ends_soon_with_a_clear_message(
    site: Site, path: str, says: str
) -> None:
    seconds = 1.0 if "within 1 s" in says else 20.0
    started = time.monotonic()
    with pytest.raises(AddressError, match=says):
        read_address(
            site.url(path), network=site.network(seconds=seconds, bytes=500_000)
        )
    assert time.monotonic() - started < 20 + seconds  # some would never end


def test_a_server_that_never_speaks_is_left() -> None:
    with silent_port() as port, running_site() as site:
        network = replace(site.network(seconds=0.6), opened=frozenset({(LOCAL, port)}))
        with pytest.raises(AddressError, match=r"within 0\.6 seconds"):
            read_address(f"http://news.example:{port}/", network=network)


def test_a_look_up_that_hangs_is_left(site: Site) -> None:
    def slowly(*_: object) -> list[str]:
        time.sleep(1)
        return [LOCAL]

    network = replace(site.network(seconds=0.3), addresses=slowly)
    with pytest.raises(AddressError, match=r"within 0\.3 seconds"):
        read_address(site.url("/page"), network=network)


def test_a_host_that_is_not_found_is_said(site: Site) -> None:
    site.answers = lambda _: []
    with pytest.raises(AddressError, match="was not found"):
        read_address(site.url("/page"), network=site.network())


@pytest.mark.parametrize(
    ("rules", "path", "is_allowed"),
    [
        ("User-agent: *\nDisallow: /", "/page", False),
        ("User-agent: event-timeline\nDisallow: /page", "/page", False),
        ("User-agent: *\nDisallow: /*?print", "/page?print=1", False),
        ("User-agent: *\nDisallow: /\nAllow: /page", "/page", True),
        ("User-agent: OtherBot\nDisallow: /", "/page", True),
        ("\0\xff nonsense", "/page", True),
    ],
)
def test_robots_files_are_obeyed(
    site: Site, rules: str, path: str, *, is_allowed: bool
) -> None:
    site.robots = rules
    if is_allowed:
        assert read_address(site.url(path), network=site.network())
        return
    with pytest.raises(AddressError, match="does not allow programs"):
        read_address(site.url(path), network=site.network())
    assert [asked for asked, _ in site.asked] == ["/robots.txt"]


def test_a_site_that_cannot_say_its_rules_is_not_read(site: Site) -> None:
    site.robots, site.robots_status = "", 503
    with pytest.raises(AddressError, match=r"robots\.txt answers 503"):
        read_address(site.url("/page"), network=site.network())


def test_an_address_that_fails_does_not_cost_the_other_sources() -> None:
    read = read_sources(["http://127.0.0.1/", ("a.txt", b"The port closed.")])
    assert [one.name for one in read.articles] == ["a.txt"]
    assert [one.name for one in read.failures] == ["http://127.0.0.1/"]


def test_an_encrypted_site_is_checked_by_its_name_not_by_its_number(
    tmp_path: Path,
) -> None:
    certificate = _certificate(tmp_path, "news.example")
    with running_site(certificate) as site:
        network = replace(site.network(), certificates=str(certificate))
        url = site.url("/page", scheme="https")
        assert read_address(url, network=network).article.url == url
        other = site.url("/page", host="other.example", scheme="https")
        with pytest.raises(AddressError, match="could not be read"):
            read_address(other, network=network)
        with pytest.raises(AddressError, match="could not be read"):
            read_address(url, network=site.network())


def _certificate(folder: Path, host: str) -> Path:
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, host)])
    now = datetime.now(UTC)
    built = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(host)]), False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), True)
        .sign(key, hashes.SHA256())
    )
    path = folder / "certificate.pem"
    path.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        + built.public_bytes(serialization.Encoding.PEM)
    )
    return path


@given(st.text(max_size=60) | st.from_regex(r"https?://[^\s]{0,40}"))
def test_any_words_are_an_address_of_the_web_or_an_error(words: str) -> None:
    try:
        address = parse_address(words)
    except TimelineError:
        return
    assert address.url.isascii()
    assert address.host
    assert parse_address(address.url) == address


def test_nothing_is_opened_by_default() -> None:
    assert not Network().opened
