"""Why a disk refused is said in the language of the reader."""

import errno
import os

import pytest

from wontak.domain.errors import WontakError
from wontak.domain.refusals import reason
from wontak.language import translator


def refused(number: int) -> str:
    error = WontakError("{file} ({reason})", file="a", reason=reason(OSError(number, "English")))
    return error.sentence(translator("ko"))


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES, errno.EROFS, errno.ENAMETOOLONG])
def test_what_people_meet_is_said_in_korean(number: int) -> None:
    assert "English" not in refused(number)
    assert any("가" <= letter <= "힣" for letter in refused(number))


def test_what_nobody_has_better_words_for_is_said_as_the_system_says_it() -> None:
    assert refused(errno.ELOOP) == "a (English)"


def test_a_refusal_without_words_still_has_a_reason() -> None:
    assert reason(OSError()) == "the system does not say why"
    assert reason(OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))) == "no room is left there"
