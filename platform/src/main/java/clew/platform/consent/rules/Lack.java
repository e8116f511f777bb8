package clew.platform.consent.rules;

import java.util.EnumSet;
import java.util.Set;

/// Why a record does not open something.
public enum Lack {
    NOTHING_RECORDED,
    OTHER_RECIPIENT,
    OTHER_MEMBER,
    OTHER_PURPOSE,
    OTHER_KIND,
    NOT_YET,
    EXPIRED,
    WITHDRAWN,
    REFUSED_SINCE;

    static Set<Lack> recipient(Recipient to, Asker asker) {
        return to.means(asker.agency(), asker.recipientClass())
                ? EnumSet.noneOf(Lack.class)
                : EnumSet.of(OTHER_RECIPIENT);
    }
}
