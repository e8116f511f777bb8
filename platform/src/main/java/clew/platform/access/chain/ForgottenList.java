package clew.platform.access.chain;

import java.util.Map;

/// Which entries an erasure took the payload of: how many, and the digest of their numbers in rising order.
public final class ForgottenList {

    private final Encoding list = Encoding.of("clew-trail-forgotten-1");
    private long count;

    /// Adds an entry; numbers must rise.
    public void add(long entry) {
        list.number(entry);
        count++;
    }

    /// The facts for the entry that records the erasure. The list takes no more after that.
    public Map<String, String> facts() {
        return Map.of("entries", Long.toString(count), "list", Encoding.hex(list.end()));
    }

    /// The same in one line, to be compared.
    String said() {
        Map<String, String> facts = facts();
        return facts.get("entries") + " " + facts.get("list");
    }
}
