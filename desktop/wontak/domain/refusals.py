"""Why a disk refuses, in words that people know."""

import errno

from wontak.domain.errors import Phrase
from wontak.language import N_

_REASONS = {
    errno.ENOSPC: N_("no room is left there"),
    errno.EDQUOT: N_("no room is left there"),
    errno.EACCES: N_("access is denied, or another program has it open"),
    errno.EPERM: N_("access is denied"),
    errno.EROFS: N_("it can only be read there"),
    errno.ENOENT: N_("it is not there"),
    errno.ENOTDIR: N_("a file stands where a folder should be"),
    errno.EEXIST: N_("a file stands where a folder should be"),
    errno.EISDIR: N_("a folder stands where the file should be"),
    errno.ENAMETOOLONG: N_("the name is too long"),
    errno.EBUSY: N_("another program is using it"),
    errno.ETXTBSY: N_("another program is using it"),
    errno.EPIPE: N_("the other program has ended"),
    errno.EIO: N_("the disk does not answer"),
}


def reason(error: OSError) -> Phrase:
    """Return why the system refused; in its own words only where nobody has better ones."""
    known = _REASONS.get(error.errno) if error.errno is not None else None
    return Phrase(known or error.strerror or N_("the system does not say why"))
