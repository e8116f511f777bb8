package clew.money.bench;

import clew.money.payments.Payments;
import java.lang.foreign.Arena;
import java.util.SplittableRandom;

/// The ledger on which tracing is measured: as many accounts as a tenth of the payments, each with 10,000.00 at
/// the beginning; one end in two chosen evenly among all accounts, the others log-evenly, so that some accounts
/// are in very many payments; amounts up to 1,000.00, cut to what the payer has; one payment a second.
///
/// Synthetic: hubs often pay nothing, and real ledgers give longer chains.
public final class Workload {

    /// What each account holds at the beginning, in minor units.
    public static final long OPENING = 1_000_000;

    private static final int MOST = 100_000;

    private Workload() {}

    /// Makes the ledger of a size and a seed.
    ///
    /// @param arena keeps it for as long as it is open
    /// @param count how many payments, from 20
    public static Payments payments(Arena arena, long count, long seed) {
        int accounts = Math.toIntExact(count / 10);
        Payments payments = Payments.room(arena, count, accounts);
        long[] balances = new long[accounts];
        for (int account = 0; account < accounts; account++) {
            balances[account] = OPENING;
            payments.setOpening(account, OPENING);
        }
        SplittableRandom random = new SplittableRandom(seed);
        double logarithm = Math.log(accounts);
        for (long i = 0; i < count; i++) {
            int payer = end(random, accounts, logarithm);
            int payee = end(random, accounts, logarithm);
            long amount = Math.min(1 + random.nextInt(MOST), balances[payer]);
            balances[payer] -= amount;
            balances[payee] += amount;
            payments.set(i, payer, payee, amount, i);
        }
        return payments;
    }

    private static int end(SplittableRandom random, int accounts, double logarithm) {
        return random.nextBoolean()
                ? random.nextInt(accounts)
                : Math.min(accounts - 1, (int) Math.exp(random.nextDouble() * logarithm));
    }
}
