"""The fields of a form, which keep what is typed: what stands there in, drafts out."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import streamlit as st

from timeline.page.corrections import drafts
from timeline.page.corrections.drafts import Form, Held
from timeline.page.uncut import uncut
from timeline.table import SEPARATOR


def _alone(name: str) -> bool:  # noqa: ARG001 - the fields' own answer is no
    return False


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields of a form while they are drawn.

    Attributes:
        form: The form.
        stands: What stands in the table, or is suggested, by the fields' names.
        typed: What was typed over it before, and not saved.
        title: The field whose words name what is typed.
        together: Whether a field is of those that are kept all or none.
    """

    form: Form
    stands: Held
    typed: Held
    title: str = "title"
    together: Callable[[str], bool] = _alone

    def text(self, label: str, name: str, **options: Any) -> None:  # noqa: ANN401 - passed on
        """Draw a field for text."""
        key = self._begin(name)
        st.text_input(label, key=key, on_change=uncut(self._note()), **options)

    def choice(
        self,
        label: str,
        name: str,
        words: Mapping[str, str],
        **options: Any,  # noqa: ANN401 - passed on
    ) -> None:
        """Draw a field with some choices and the words for them."""
        by_name = {str(one): said for one, said in words.items()}
        key = self._begin(name)
        st.selectbox(
            label,
            list(by_name),
            format_func=by_name.__getitem__,
            key=key,
            on_change=uncut(self._note()),
            **options,
        )

    def several(
        self,
        label: str,
        name: str,
        words: Sequence[str],
        **options: Any,  # noqa: ANN401 - passed on
    ) -> None:
        """Draw a field for any number of choices, without those that are gone."""
        key = self._key(name)
        typed = self.typed.get(name, self.stands[name]).split(SEPARATOR)
        chosen = st.session_state.get(key, typed)
        st.session_state[key] = [one for one in chosen if one in words]
        st.multiselect(label, words, key=key, on_change=uncut(self._note()), **options)

    def _key(self, name: str) -> str:
        return f"{self.form.key}_{name}"

    def _begin(self, name: str) -> str:
        key = self._key(name)
        if key not in st.session_state:
            st.session_state[key] = self.typed.get(name, self.stands[name])
        return key

    def _note(self) -> Callable[[], None]:
        return partial(_note_typed, self)


def _note_typed(fields: Fields) -> None:
    """Keep what a form holds that differs from what stands there."""
    form, stands = fields.form, fields.stands
    before = {**stands, **drafts.typed_of(form.event)}
    held = {  # a run that a change cut short has not drawn every field
        name: _written(st.session_state.get(f"{form.key}_{name}", before[name]))
        for name in stands
    }
    changed = {name for name in stands if held[name] != stands[name]}
    has_together = any(map(fields.together, changed))
    typed = {
        name: words
        for name, words in held.items()
        if name in changed or (has_together and fields.together(name))
    }
    drafts.keep(form, held[fields.title], typed)


def _written(value: str | list[str]) -> str:
    return SEPARATOR.join(value) if isinstance(value, list) else str(value)
