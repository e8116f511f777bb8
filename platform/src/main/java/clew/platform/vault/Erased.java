package clew.platform.vault;

import clew.platform.web.NotFound;

/// Says that something cannot be read any more, because the person's keys were destroyed.
///
/// Lists and pages do not let it come so far ([Vault#read]); where it does, the answer is that nothing is here.
public final class Erased extends NotFound {

    private static final long serialVersionUID = 1L;

    Erased() {
        super("person: erased, the keys were destroyed");
    }
}
