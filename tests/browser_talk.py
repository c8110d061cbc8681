"""What a page and its server say to each other, so that tests wait for the answer."""

from weakref import WeakKeyDictionary

from playwright.sync_api import Page, WebSocket
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg


class Talk:
    """Listens to a page from its opening on.

    Attributes:
        is_due: Whether the page has asked for a run that is not shown to its end.
        said: How often a run was asked for, begun or ended.
    """

    def __init__(self) -> None:
        self.is_due = True
        self.said = 0

    def follow(self, socket: WebSocket) -> None:
        """Listen to one connection; a page that is loaded anew makes another."""
        self._note(is_due=True)
        socket.on("framesent", self._asked)
        socket.on("framereceived", self._told)

    def _asked(self, words: str | bytes) -> None:
        if isinstance(words, bytes) and BackMsg.FromString(words).HasField(
            "rerun_script"
        ):
            self._note(is_due=True)

    def _told(self, words: str | bytes) -> None:
        if not isinstance(words, bytes):
            return
        told = ForwardMsg.FromString(words)
        if told.HasField("new_session"):
            self._note(is_due=True)
        elif told.HasField("script_finished"):
            early = ForwardMsg.FINISHED_EARLY_FOR_RERUN
            self._note(is_due=told.script_finished == early)

    def _note(self, *, is_due: bool) -> None:
        self.is_due = is_due
        self.said += 1


_TALKS: WeakKeyDictionary[Page, Talk] = WeakKeyDictionary()


def listen_to(page: Page) -> None:
    """Listen to what a page says and hears; before it is opened."""
    if page not in _TALKS:
        _TALKS[page] = Talk()
        page.on("websocket", _TALKS[page].follow)


def is_heard(page: Page) -> bool:
    """Tell whether a page is listened to, as one of the dashboard is."""
    return page in _TALKS


def is_answered(page: Page) -> bool:
    """Tell whether the server has given all that a page that is heard asked for."""
    return page not in _TALKS or not _TALKS[page].is_due


def words_so_far(page: Page) -> int:
    """Count what the page and its server have said of runs."""
    return _TALKS[page].said if page in _TALKS else 0
