package clew.money.doctrine;

import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Small ledgers by chance: few accounts, so that money goes in circles, and amounts that often take all.
final class RandomLedgers {

    private RandomLedgers() {}

    /// @param colours how many claimants at most; the claims are among the money that comes from outside
    static LedgerOfEvents ledger(RandomGenerator random, int colours, long scale) {
        LedgerOfEvents ledger = new LedgerOfEvents(scale);
        int accounts = 2 + random.nextInt(6);
        Map<String, Long> balances = new HashMap<>();
        for (int i = 0; i < accounts; i++) {
            long opening = random.nextInt(3) == 0 ? 0 : random.nextInt(500);
            if (random.nextInt(6) == 0) {
                ledger.openClaimed("a" + i, 1 + random.nextInt(colours), opening + 1);
                balances.put("a" + i, opening + 1);
            } else {
                ledger.open("a" + i, opening);
                balances.put("a" + i, opening);
            }
        }
        int events = 1 + random.nextInt(60);
        for (int i = 0; i < events; i++) {
            event(ledger, balances, random, colours);
        }
        return ledger;
    }

    private static void event(LedgerOfEvents ledger, Map<String, Long> balances, RandomGenerator random, int colours) {
        String one = "a" + random.nextInt(balances.size());
        if (random.nextInt(4) == 0) {
            long amount = 1 + random.nextInt(300);
            ledger.in(one, random.nextInt(colours + 1), amount);
            balances.merge(one, amount, Long::sum);
            return;
        }
        String other = "a" + random.nextInt(balances.size());
        long balance = balances.get(one);
        long amount = random.nextInt(5) == 0 ? balance : random.nextLong(balance + 1);
        ledger.pay(one, other, amount);
        balances.merge(one, -amount, Long::sum);
        balances.merge(other, amount, Long::sum);
    }
}
