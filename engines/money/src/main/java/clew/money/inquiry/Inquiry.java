package clew.money.inquiry;

import clew.money.Problem;
import clew.money.doctrine.Claim;
import clew.money.doctrine.Doctrine;
import clew.money.doctrine.Follower;
import clew.money.doctrine.Traced;
import clew.money.inquiry.Findings.Answer;
import clew.money.ledger.Assembly;
import clew.money.ledger.Assumption;
import clew.money.ledger.Ledger;
import clew.money.ledger.Row;
import clew.money.ledger.Statements;
import clew.money.payments.Payments;
import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Asks what became of claimed money, under every assumption that the files leave open.
///
/// # Idea
/// The files may not say in which order the rows of a day count, nor what happened in a gap. So the same
/// question is put to a ledger for each assumption that they leave open ([Assumption]): rows as filed or from
/// the last, what came in first, what went out first; chains ended at gaps, or bridged. Each answer is given as
/// filed, with the least and the most of all of them.
///
/// # When it is wrong
/// The least and the most are of the orders that were tried, the same one on all days. For two rows of one
/// account and day these are all there are; with more rows or days another mixture of orders can lie outside.
/// So an amount that differs is uncertain for sure; one that does not is what the tried orders agree on, and
/// the doubt about its day is shown beside it all the same.
public final class Inquiry {

    private final List<Claimed> claims;
    private final List<String> names;
    private final List<Problem> problems = new ArrayList<>();

    private final Overdraft overdraft;

    private final Follower follower;

    private Inquiry(List<Claimed> claims, Overdraft overdraft, Follower follower) {
        this.follower = follower;
        this.claims = claims;
        this.overdraft = overdraft;
        this.names = claims.stream().map(Claimed::name).distinct().toList();
    }

    /// Answers under each doctrine.
    ///
    /// @param doctrines each but poison, which knows no amounts
    /// @throws NoSuchRow where a claim points at no row, or asks for more than the row has
    public static Findings ask(Statements statements, List<Claimed> claims, List<Doctrine> doctrines) throws NoSuchRow {
        return ask(statements, claims, doctrines, Overdraft.ENDS, Follower.HERE);
    }

    /// Answers under each doctrine.
    ///
    /// @param doctrines each but poison, which knows no amounts
    /// @param overdraft what becomes of claimed money that pays back a debt to a bank
    /// @param follower who follows claims
    /// @throws NoSuchRow where a claim points at no row, or asks for more than the row has
    public static Findings ask(
            Statements statements,
            List<Claimed> claims,
            List<Doctrine> doctrines,
            Overdraft overdraft,
            Follower follower)
            throws NoSuchRow {
        return new Inquiry(claims, overdraft, follower).answer(statements, doctrines);
    }

    private Findings answer(Statements statements, List<Doctrine> doctrines) throws NoSuchRow {
        Ledger filed = Assembly.of(statements, Assumption.AS_FILED);
        List<Claim> claimed = claimsOf(filed);
        if (!problems.isEmpty()) {
            throw new NoSuchRow(problems);
        }
        Map<Doctrine, List<Sums>> sums = new EnumMap<>(Doctrine.class);
        for (Assumption assumption : Assumption.leftOpenBy(filed)) {
            boolean asFiled = assumption.equals(Assumption.AS_FILED);
            trace(asFiled ? filed : Assembly.of(statements, assumption), doctrines, sums);
        }
        List<Answer> answers = new ArrayList<>();
        for (Doctrine doctrine : doctrines) {
            List<Sums> all = Objects.requireNonNull(sums.get(doctrine));
            answers.add(new Answer(
                    doctrine,
                    asked(claimed),
                    Spread.rows(filed, all, names),
                    Spread.accounts(all, names),
                    Spread.flows(all.getFirst(), names),
                    all.getFirst().payments()));
        }
        return new Findings(filed, claims, names, overdraft, answers);
    }

    /// Traces one ledger under all doctrines.
    private void trace(Ledger ledger, List<Doctrine> doctrines, Map<Doctrine, List<Sums>> sums) {
        List<Claim> claimed = claimsOf(ledger);
        try (Arena arena = Arena.ofConfined()) {
            Payments payments = ledger.columns(arena);
            Overdrafts overdrafts = new Overdrafts(ledger);
            for (Doctrine doctrine : Set.copyOf(doctrines)) {
                Traced traced = overdraft == Overdraft.BACKWARD
                        ? overdrafts.follow(claimed, all -> follower.follow(payments, all, doctrine))
                        : follower.follow(payments, claimed, doctrine);
                sums.computeIfAbsent(doctrine, _ -> new ArrayList<>()).add(Sums.of(ledger, traced, names.size()));
            }
        }
    }

    /// The claims as payments of a ledger.
    private List<Claim> claimsOf(Ledger ledger) {
        List<Claim> found = new ArrayList<>();
        for (Claimed claim : claims) {
            int row = row(ledger, claim);
            if (row < 0) {
                refuse(claim, 0, "#" + claim.row(), "the number of a row of this file");
                continue;
            }
            long most = Math.abs(ledger.rows().get(row).entry().amount());
            long amount = claim.amount() == 0 ? most : claim.amount();
            if (most == 0) {
                refuse(claim, line(ledger, row), "0", "a row with an amount");
            } else if (amount > most) {
                refuse(claim, line(ledger, row), "" + amount, "at most " + most);
            } else {
                found.add(Claim.of(1 + names.indexOf(claim.name()), ledger.paymentOf(row), amount));
            }
        }
        return found;
    }

    private void refuse(Claimed claim, long line, String value, String expected) {
        problems.add(new Problem(claim.file(), line, "claim of " + claim.name(), value, expected));
    }

    private static long line(Ledger ledger, int row) {
        return ledger.rows().get(row).entry().place().line();
    }

    /// The row that is meant; -1 where there is none.
    private static int row(Ledger ledger, Claimed claim) {
        for (int row = 0; row < ledger.rows().size(); row++) {
            Row one = ledger.rows().get(row);
            if (ledger.sources().get(one.source()).name().equals(claim.file()) && one.number() == claim.row()) {
                return row;
            }
        }
        return -1;
    }

    /// How much each claimant claims.
    private List<Long> asked(List<Claim> claimed) {
        List<Long> asked = new ArrayList<>();
        for (int name = 0; name < names.size(); name++) {
            int colour = name + 1;
            asked.add(claimed.stream()
                    .filter(claim -> claim.colour() == colour)
                    .mapToLong(Claim::amount)
                    .sum());
        }
        return asked;
    }
}
