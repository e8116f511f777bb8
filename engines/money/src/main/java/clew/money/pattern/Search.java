package clew.money.pattern;

import java.util.Arrays;

/// Finds the shortest way of money from one account to another, each payment after the one before.
///
/// # Idea
/// From the beginning forward, how early each account can be reached in one, two, three payments; from the end
/// backward, how late each can still be left. The side with fewer payments to look at goes next. Where an
/// account is reached before it has to be left, both sides have met, and since each step makes the whole way
/// longer by one, the first meeting is a shortest way. That some account is reached later by a shorter way
/// never matters: who is there earlier can do all that the later one can.
///
/// A shortest way visits no account twice, for the part in between could be left out and the times would still
/// rise.
///
/// # Cost
/// The payments within the window of the accounts on the smaller side: an account with a million payments is
/// only unrolled where both sides are such.
final class Search {

    private static final int FIRST_ROOM = 64;

    private final Web web;
    private final Side forward;
    private final Side backward;

    Search(Web web) {
        this.web = web;
        forward = new Side(web.payments.accounts());
        backward = new Side(web.payments.accounts());
    }

    /// What is known of one side: entries in the order in which they were reached, and for each account its
    /// best entry in this search.
    private static final class Side {
        private final int[] stamps;
        private final int[] best;
        private int stamp;
        private int size;
        private int next;
        private long waiting;
        private int[] accounts = new int[FIRST_ROOM];
        private int[] via = new int[FIRST_ROOM];
        private int[] parents = new int[FIRST_ROOM];
        private int[] lows = new int[FIRST_ROOM];
        private int[] highs = new int[FIRST_ROOM];

        Side(int accounts) {
            stamps = new int[accounts];
            best = new int[accounts];
        }

        void begin() {
            stamp++;
            size = 0;
            next = 0;
            waiting = 0;
        }

        int of(int account) {
            return stamps[account] == stamp ? best[account] : -1;
        }

        int add(int account, int payment, int parent, int low, int high) {
            if (size == accounts.length) {
                accounts = Arrays.copyOf(accounts, 2 * size);
                via = Arrays.copyOf(via, 2 * size);
                parents = Arrays.copyOf(parents, 2 * size);
                lows = Arrays.copyOf(lows, 2 * size);
                highs = Arrays.copyOf(highs, 2 * size);
            }
            accounts[size] = account;
            via[size] = payment;
            parents[size] = parent;
            lows[size] = low;
            highs[size] = high;
            waiting += high - low;
            stamps[account] = stamp;
            best[account] = size;
            return size++;
        }
    }

    private int after;
    private int before;
    private long least;
    private long most;
    private int meetForward;
    private int meetBackward;

    /// The payments of a shortest way; none where there is no way of at most so many.
    ///
    /// @param from where the money is once payment `after` has been made
    /// @param to where it is to be
    /// @param before the payments of the way have smaller numbers than this
    /// @param hops how many payments at most, from 1
    /// @param least each payment of the way is at least this
    /// @param most and at most this
    int[] way(int from, int after, int to, int before, int hops, long least, long most) {
        this.after = after;
        this.before = before;
        this.least = least;
        this.most = most;
        forward.begin();
        backward.begin();
        forward(from, after, -1);
        backward(to, before, -1);
        for (int length = 1; length <= hops; length++) {
            if (forward.waiting == 0 || backward.waiting == 0) {
                return NONE;
            }
            boolean met = forward.waiting <= backward.waiting ? stepForward() : stepBackward();
            if (met) {
                return met(length);
            }
        }
        return NONE;
    }

    /// No way.
    static final int[] NONE = {};

    private int forward(int account, int payment, int parent) {
        int low = web.byAccount.outFrom(account, payment + 1L);
        return forward.add(account, payment, parent, low, Math.max(low, web.byAccount.outFrom(account, before)));
    }

    private int backward(int account, int payment, int parent) {
        int low = web.byAccount.inFrom(account, after + 1L);
        return backward.add(account, payment, parent, low, Math.max(low, web.byAccount.inFrom(account, payment)));
    }

    private boolean fits(int payment) {
        long amount = web.payments.amount(payment);
        return amount >= least && amount <= most && web.payments.payer(payment) != web.payments.payee(payment);
    }

    private boolean stepForward() {
        forward.waiting = 0;
        int end = forward.size;
        for (int entry = forward.next; entry < end; entry++) {
            for (int place = forward.lows[entry]; place < forward.highs[entry]; place++) {
                int payment = web.byAccount.out(place);
                int payee = web.payments.payee(payment);
                int there = backward.of(payee);
                if (there >= 0 && backward.via[there] > payment && fits(payment)) {
                    meetForward = forward.add(payee, payment, entry, 0, 0);
                    meetBackward = there;
                    return true;
                }
                int known = forward.of(payee);
                if ((known < 0 || forward.via[known] > payment) && fits(payment)) {
                    forward(payee, payment, entry);
                }
            }
        }
        forward.next = end;
        return false;
    }

    private boolean stepBackward() {
        backward.waiting = 0;
        int end = backward.size;
        for (int entry = backward.next; entry < end; entry++) {
            for (int place = backward.highs[entry] - 1; place >= backward.lows[entry]; place--) {
                int payment = web.byAccount.in(place);
                int payer = web.payments.payer(payment);
                int there = forward.of(payer);
                if (there >= 0 && forward.via[there] < payment && fits(payment)) {
                    meetForward = there;
                    meetBackward = backward.add(payer, payment, entry, 0, 0);
                    return true;
                }
                int known = backward.of(payer);
                if ((known < 0 || backward.via[known] < payment) && fits(payment)) {
                    backward(payer, payment, entry);
                }
            }
        }
        backward.next = end;
        return false;
    }

    private int[] met(int length) {
        int[] way = new int[length];
        int place = 0;
        for (int entry = meetForward; forward.parents[entry] >= 0; entry = forward.parents[entry]) {
            place++;
        }
        int at = place;
        for (int entry = meetForward; forward.parents[entry] >= 0; entry = forward.parents[entry]) {
            way[--at] = forward.via[entry];
        }
        for (int entry = meetBackward; backward.parents[entry] >= 0; entry = backward.parents[entry]) {
            way[place++] = backward.via[entry];
        }
        return way;
    }
}
