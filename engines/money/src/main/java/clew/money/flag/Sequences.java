package clew.money.flag;

import java.util.BitSet;

/// What happened before or after: `then`, `thenelsewhere`, `after`, `near`.
final class Sequences {

    private static final long HOUR = 3_600;

    private final Acts acts;

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
                default ->
                    isPreceded(act, others, seconds) || next(act, others, seconds) >= 0;
            };
            set.set(act, fits);
        }
        return set;
    }

    /// The next of the others on the same account within a time; -1 where there is none.
    private int next(int act, BitSet others, long seconds) {
        int next = others.nextSetBit(act + 1);
        boolean within = next >= 0
                && next < acts.end(acts.account(act))
                && acts.time(next) <= acts.time(act) + seconds;
        return within ? next : -1;
    }

    private boolean isPreceded(int act, BitSet others, long seconds) {
        int before = act == 0 ? -1 : others.previousSetBit(act - 1);
        return before >= acts.first(acts.account(act)) && acts.time(before) >= acts.time(act) - seconds;
    }

    /// Whether of what came in so much goes out again by the others.
    private boolean isFollowed(int act, BitSet others, long seconds, double share) {
        long amount = acts.amount(act);
        double gone = 0;
        for (int next = next(act, others, seconds); amount > 0 && next >= 0 && gone < share * amount; ) {
            gone += Math.max(0, -acts.amount(next));
            int after = others.nextSetBit(next + 1);
            next = after >= 0
                            && after < acts.end(acts.account(act))
                            && acts.time(after) <= acts.time(act) + seconds
                    ? after
                    : -1;
        }
        return amount > 0 && gone >= share * amount;
    }

    private boolean isFollowedElsewhere(int act, BitSet others, long seconds) {
        String here = Acts.lower(acts.fact(act, "city"));
        if (here.isEmpty()) {
            return false;
        }
        for (int next = others.nextSetBit(act + 1);
                next >= 0 && next < acts.end(acts.account(act)) && acts.time(next) <= acts.time(act) + seconds;
                next = others.nextSetBit(next + 1)) {
            String there = Acts.lower(acts.fact(next, "city"));
            if (!there.isEmpty() && !there.equals(here)) {
                return true;
            }
        }
        return false;
    }
}
