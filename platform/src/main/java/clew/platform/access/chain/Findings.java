package clew.platform.access.chain;

import java.util.ArrayList;
import java.util.List;

/// The first findings by place, and how many there are in all: a trail that was rewritten from its beginning
/// has as many findings as entries, and memory stays small all the same.
final class Findings {

    static final int SHOWN = 20;

    private final List<Finding> first = new ArrayList<>();
    private long count;

    void add(Finding finding) {
        count++;
        first.add(finding);
        if (first.size() > 4 * SHOWN) {
            cut();
        }
    }

    List<Finding> first() {
        cut();
        return List.copyOf(first);
    }

    long count() {
        return count;
    }

    private void cut() {
        first.sort(Finding.BY_PLACE);
        if (first.size() > SHOWN) {
            first.subList(SHOWN, first.size()).clear();
        }
    }
}
