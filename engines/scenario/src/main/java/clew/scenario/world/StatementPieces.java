package clew.scenario.world;

import clew.scenario.evidence.Field;
import clew.scenario.evidence.Piece;
import clew.scenario.money.Customer;
import clew.scenario.money.Money;
import clew.scenario.money.Transaction;
import clew.scenario.pack.Artefact;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Fills in the statements among the pieces while the money is told: the last entries before the day on which
/// the bank
/// wrote them, and the balance then.
final class StatementPieces {

    private static final int MOST = 20;

    private final Money money;
    private final World world;
    private final int[] watched;
    private final List<Watch> watches = new ArrayList<>();

    StatementPieces(World world, Money money) {
        this.money = money;
        this.world = world;
        this.watched = new int[money.indices()];
        Map<Integer, Integer> accounts = new HashMap<>();
        money.customers().forEach((Customer each) -> accounts.put(each.arrival(), each.account()));
        for (Piece piece : world.pieces()) {
            Integer account = accounts.get(piece.arrival());
            if (piece.artefact() == Artefact.BANK_STATEMENT && account != null) {
                watches.add(new Watch(piece));
                watched[account] = watches.size();
            }
        }
    }

    private static final class Watch {
        final Piece piece;
        final Deque<String> last = new ArrayDeque<>();
        long balance;

        Watch(Piece piece) {
            this.piece = piece;
        }
    }

    void see(Transaction it) {
        if (watched[it.from()] > 0) {
            note(watches.get(watched[it.from()] - 1), it, -it.amount(), it.to());
        }
        if (watched[it.to()] > 0) {
            note(watches.get(watched[it.to()] - 1), it, it.amount(), it.from());
        }
    }

    private void note(Watch watch, Transaction it, long signed, int other) {
        if (it.day() > watch.piece.day()) {
            return;
        }
        watch.balance += signed;
        String words = it.reference().in(money.language(it.from()));
        String line = world.start().plusDays(it.day()) + " " + decimal(signed) + " " + money.number(other) + " "
                + it.channel().word() + (words.isEmpty() ? "" : " " + words);
        if (watch.last.size() == MOST) {
            watch.last.removeFirst();
        }
        watch.last.addLast(line);
    }

    /// The world with its statements filled in.
    World filled() {
        Map<Integer, SortedMap<String, Field>> fields = new HashMap<>();
        for (Watch watch : watches) {
            SortedMap<String, Field> own = new TreeMap<>();
            List<Field> lines = new ArrayList<>();
            watch.last.forEach(line -> lines.add(new Field.Plain(line)));
            own.put("entries", new Field.Lines(lines));
            own.put("amount", new Field.Plain(decimal(watch.balance)));
            fields.put(watch.piece.number(), own);
        }
        return world.saying(fields);
    }

    private static String decimal(long hundredths) {
        long all = Math.abs(hundredths);
        return (hundredths < 0 ? "-" : "") + all / 100 + (all % 100 < 10 ? ".0" : ".") + all % 100;
    }
}
