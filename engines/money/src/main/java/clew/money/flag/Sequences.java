package clew.money.flag;

import java.util.BitSet;

/// What happened before or after: `then`, `thenelsewhere`, `after`, `near`.
final class Sequences {

    private static final long HOUR = 3_600;

    private final Acts acts;
    private final BitSet partners = new BitSet();

    Sequences(Acts acts) {
        this.acts = acts;
    }

    /// The acts around which others stand as an expression says.
    BitSet of(Expression one, BitSet others) {
        long seconds = Math.round(one.number(1) * HOUR);
        BitSet set = new BitSet();
        for (int act = 0; act < acts.size(); act++) {
            boolean fits = switch (one.name()) {
                case "then" -> isFollowed(act, others, seconds, one.number(2));
                case "thenelsewhere" -> isFollowedElsewhere(act, others, seconds);
                case "after" -> isPreceded(act, others, seconds);
                default -> isNear(act, others, seconds);
            };
            set.set(act, fits);
        }
        return set;
    }

    /// The others that stand before or after the acts that were found.
    BitSet partners() {
        return partners;
    }

    private boolean isNear(int act, BitSet others, long seconds) {
        int next = within(act, others.nextSetBit(act + 1), seconds);
        if (next >= 0) {
            partners.set(next);
        }
        return isPreceded(act, others, seconds) || next >= 0;
    }

    private boolean isPreceded(int act, BitSet others, long seconds) {
        int before = act == 0 ? -1 : others.previousSetBit(act - 1);
        boolean is = before >= acts.first(acts.account(act)) && acts.time(before) >= acts.time(act) - seconds;
        if (is) {
            partners.set(before);
        }
        return is;
    }

    /// Whether of what came in so much goes out again by the others.
    private boolean isFollowed(int act, BitSet others, long seconds, double share) {
        long amount = acts.amount(act);
        double gone = 0;
        BitSet used = new BitSet();
        for (int next = act; amount > 0 && gone < share * amount; ) {
            next = within(act, others.nextSetBit(next + 1), seconds);
            if (next < 0) {
                return false;
            }
            gone += Math.max(0, -acts.amount(next));
            used.set(next);
        }
        partners.or(used);
        return amount > 0;
    }

    private int within(int act, int next, long seconds) {
        boolean is = next >= 0 && next < acts.end(acts.account(act)) && acts.time(next) <= acts.time(act) + seconds;
        return is ? next : -1;
    }

    private boolean isFollowedElsewhere(int act, BitSet others, long seconds) {
        String here = Acts.lower(acts.fact(act, "city"));
        int next = here.isEmpty() ? -1 : within(act, others.nextSetBit(act + 1), seconds);
        while (next >= 0) {
            String there = Acts.lower(acts.fact(next, "city"));
            if (!there.isEmpty() && !there.equals(here)) {
                partners.set(next);
                return true;
            }
            next = within(act, others.nextSetBit(next + 1), seconds);
        }
        return false;
    }
}
