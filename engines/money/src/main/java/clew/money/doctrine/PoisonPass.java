package clew.money.doctrine;

import clew.money.payments.Payments;

/// Poison: an account that was paid anything by a touched account is touched. One byte an account; balances do
/// not matter, and a payment of nothing touches nobody.
final class PoisonPass {

    private PoisonPass() {}

    /// Walks over all payments and returns which accounts are touched.
    static byte[] run(Payments payments, Claims claims, Carried carried) {
        byte[] touched = new byte[payments.accounts()];
        claims.openings().forEach(claim -> touched[claim.account()] = 1);
        Payments.Block block = new Payments.Block();
        int claim = 0;
        long from = 0;
        for (int length = payments.read(from, block); length > 0; length = payments.read(from, block)) {
            int at = 0;
            while (claim < claims.inOrder().size()
                    && claims.inOrder().get(claim).payment() < from + length) {
                int payment = (int) (claims.inOrder().get(claim++).payment() - from);
                if (payment >= at) {
                    follow(block, at, payment, from, touched, carried);
                    touched[block.payee[payment]] = 1;
                    carried.carried(from + payment, 1, block.amount[payment]);
                    at = payment + 1;
                }
            }
            follow(block, at, length, from, touched, carried);
            from += length;
        }
        return touched;
    }

    private static void follow(Payments.Block block, int low, int high, long from, byte[] touched, Carried carried) {
        for (int i = low; i < high; i++) {
            if (touched[block.payer[i]] != 0 && block.amount[i] != 0) {
                touched[block.payee[i]] = 1;
                carried.carried(from + i, 1, block.amount[i]);
            }
        }
    }
}
