package clew.money.schedule;

import clew.money.doctrine.Doctrine;
import clew.money.doctrine.Shares;
import clew.money.inquiry.Claimed;
import clew.money.inquiry.Findings;
import clew.money.inquiry.Findings.Amount;
import clew.money.inquiry.Findings.Answer;
import clew.money.inquiry.Findings.Carried;
import clew.money.inquiry.Findings.Left;
import clew.money.ledger.Account;
import clew.money.ledger.Account.Kind;
import clew.money.ledger.Ledger;
import clew.money.ledger.Row;
import clew.money.schedule.Asset.Standing;
import clew.money.schedule.Schedule.Line;
import clew.money.schedule.Schedule.Loss;
import clew.money.schedule.Schedule.OfCurrency;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Works out what findings amount to.
///
/// # Idea
/// The benefit is what was claimed. It is looked for in the assets, and each euro of it once. First what is
/// traced into an asset under the declared doctrine, the least that is proven under all orders of a day and
/// both readings of a gap; for a thing that was paid for partly with claimed money either its share of the
/// present value or the money itself as a charge, whichever is more (the election of Foskett v McKeown). Then
/// from accounts in which claimed money was mixed with other money, up to what came into them of it (Warsaw
/// Convention Art. 5, UNTOC Art. 12 (4): up to the assessed value of the intermingled proceeds). Then, in place
/// of what is gone, other property of the defendant (equivalent value, Directive (EU) 2024/1260 Art. 12,
/// second-hand). Income of the traced part comes on top: it is itself an advantage. What no asset covers is the
/// shortfall.
///
/// # What holds
/// Of no asset more is sought than it is worth, encumbrances taken off, and has brought in; mixed and
/// equivalent value together never exceed the benefit less what was traced. Nothing is sought of somebody in
/// good faith, and of other third parties only what is traced.
///
/// # When it is wrong
/// Whether a ground applies, and whether two of them may stand side by side, is the law's of the country. An
/// asset that nobody names is not seen. Amounts of different currencies are never set off.
///
/// # Source
/// The articles as the field note cites them: Warsaw Convention and UNTOC to check before release, the Directive
/// second-hand.
public final class Scheduling {

    private final Findings findings;
    private final Answer declared;
    private final List<Asset> assets;

    /// Rows of a ledger are themselves; two that hold the same are two.
    private final IdentityHashMap<Row, Integer> places = new IdentityHashMap<>();

    private Scheduling(Findings findings, Answer declared, List<Asset> assets) {
        this.findings = findings;
        this.declared = declared;
        this.assets = assets;
        for (int place = 0; place < findings.ledger().rows().size(); place++) {
            places.put(findings.ledger().rows().get(place), place);
        }
    }

    /// The schedule of findings.
    ///
    /// @param declared the doctrine that is declared; one that the findings have an answer of
    /// @param assets what is there
    /// @throws IllegalArgumentException where the findings have no answer of the doctrine
    public static Schedule of(Findings findings, Doctrine declared, List<Asset> assets) {
        Answer answer = findings.answers().stream()
                .filter(one -> one.doctrine() == declared)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no answer of " + declared));
        Scheduling scheduling = new Scheduling(findings, answer, assets);
        List<OfCurrency> currencies = assets.stream()
                .map(asset -> asset.money().currency())
                .distinct()
                .map(scheduling::ofCurrency)
                .filter(one -> one.benefit() > 0)
                .toList();
        return new Schedule(findings, declared, currencies);
    }

    private OfCurrency ofCurrency(String currency) {
        Map<Integer, Long> lost = lost(currency);
        long benefit = lost.values().stream().mapToLong(amount -> amount).sum();
        List<Asset> of = assets.stream()
                .filter(asset -> asset.money().currency().equals(currency))
                .toList();
        List<Line> lines = new ArrayList<>(of.stream().map(this::traced).toList());
        long rest = benefit;
        for (Line line : lines) {
            rest -= Math.min(rest, line.direct());
        }
        rest = mixed(lines, rest);
        rest = equivalent(lines, rest);
        return new OfCurrency(of.getFirst().money(), benefit, lines, rest, losses(of, lost, currency));
    }

    /// What each claimant lost, by the place of the name.
    private Map<Integer, Long> lost(String currency) {
        Map<Integer, Long> lost = new TreeMap<>();
        for (Claimed claim : findings.claims()) {
            for (Row row : findings.ledger().rows()) {
                String file = findings.ledger().sources().get(row.source()).name();
                boolean is = file.equals(claim.file()) && row.number() == claim.row();
                if (is
                        && findings.ledger()
                                .accounts()
                                .get(row.account())
                                .currency()
                                .equals(currency)) {
                    long all = Math.abs(row.entry().amount());
                    lost.merge(
                            findings.names().indexOf(claim.name()),
                            claim.amount() == 0 ? all : claim.amount(),
                            Long::sum);
                }
            }
        }
        return lost;
    }

    private Line traced(Asset asset) {
        Amount traced = amount(declared, asset, _ -> true);
        long price = asset.isAccount()
                ? 0
                : asset.paidBy().stream().mapToLong(this::rowAmount).sum();
        long share = asset.isAccount() ? 0 : Shares.down(traced.least(), asset.net(), Math.max(1, price));
        long lien = asset.isAccount() ? 0 : Math.min(traced.least(), asset.net());
        boolean isSought = asset.standing() != Standing.GOOD_FAITH;
        long full = asset.isAccount() ? Math.min(traced.least(), asset.net()) : Math.max(share, lien);
        long direct = isSought ? full : 0;
        long whole = asset.isAccount() ? Math.max(1, asset.value()) : Math.max(1, price);
        long income = isSought ? Shares.down(Math.min(traced.least(), whole), asset.income(), whole) : 0;
        long cap = asset.isAccount() ? Math.min(asset.net(), cameIn(asset)) : 0;
        Map<Doctrine, Amount> bySource = new EnumMap<>(Doctrine.class);
        findings.answers().forEach(answer -> bySource.put(answer.doctrine(), amount(answer, asset, _ -> true)));
        List<String> why = why(asset, traced, share, lien);
        return new Line(asset, traced, price, share, lien, direct, cap, 0, income, 0, bySource, chain(asset), why);
    }

    private static List<String> why(Asset asset, Amount traced, long share, long lien) {
        List<String> why = new ArrayList<>();
        if (asset.standing() == Standing.GOOD_FAITH) {
            why.add("acquired in good faith: nothing is sought");
        }
        if (asset.standing() == Standing.THIRD_PARTY) {
            why.add("a third party: only what is traced is sought");
        }
        if (!traced.isCertain()) {
            why.add("the order of a day or a gap leaves it open: the least is taken");
        }
        if (!asset.isAccount() && traced.least() > 0) {
            why.add(share > lien ? "share of the present value" : "charge over the money itself");
        }
        return why;
    }

    private long rowAmount(int row) {
        return Math.abs(findings.ledger().rows().get(row).entry().amount());
    }

    /// What of claimed money is in an asset.
    private Amount amount(Answer answer, Asset asset, Predicate<Integer> ofName) {
        long filed = 0;
        long least = 0;
        long most = 0;
        List<Amount> all = new ArrayList<>();
        for (Left left : asset.isAccount() ? answer.left() : List.<Left>of()) {
            if (left.account().equals(asset.money()) && ofName.test(left.name())) {
                all.add(left.amount());
            }
        }
        for (Carried carried : asset.isAccount() ? List.<Carried>of() : answer.carried()) {
            if (asset.paidBy().contains(place(carried.row())) && ofName.test(carried.name())) {
                all.add(carried.amount());
            }
        }
        for (Amount one : all) {
            filed += one.filed();
            least += one.least();
            most += one.most();
        }
        return new Amount(filed, least, most);
    }

    private int place(Row row) {
        return Objects.requireNonNull(places.get(row));
    }

    /// What came into an account of claimed money, by the declared doctrine.
    private long cameIn(Asset asset) {
        Ledger ledger = findings.ledger();
        return declared.carried().stream()
                .filter(carried ->
                        ledger.accounts().get(carried.row().account()).equals(asset.money()))
                .filter(carried -> carried.row().entry().amount() > 0)
                .mapToLong(carried -> carried.amount().least())
                .sum();
    }

    /// The rows that carried claimed money on its way into an asset: those of the asset, and of the accounts that
    /// paid it, and so on.
    private List<Integer> chain(Asset asset) {
        List<Account> upstream = new ArrayList<>(List.of(asset.money()));
        for (int i = 0; i < upstream.size(); i++) {
            Account to = upstream.get(i);
            declared.flows().stream()
                    .filter(flow -> flow.to().equals(to) && !upstream.contains(flow.from()))
                    .map(Findings.Flow::from)
                    .distinct()
                    .forEach(upstream::add);
        }
        return declared.carried().stream()
                .map(Carried::row)
                .filter(row -> upstream.contains(findings.ledger().accounts().get(row.account())))
                .map(this::place)
                .filter(row -> asset.isAccount()
                        || !findings.ledger()
                                .accounts()
                                .get(findings.ledger().rows().get(row).account())
                                .equals(asset.money())
                        || asset.paidBy().contains(row)
                        || findings.ledger().rows().get(row).entry().amount() > 0)
                .distinct()
                .sorted()
                .toList();
    }

    private static long mixed(List<Line> lines, long benefit) {
        long rest = benefit;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            long more = line.asset().standing() == Standing.DEFENDANT
                    ? Math.min(rest, Math.max(0, line.cap() - line.direct()))
                    : 0;
            lines.set(i, with(line, more, 0));
            rest -= more;
        }
        return rest;
    }

    private static long equivalent(List<Line> lines, long benefit) {
        long rest = benefit;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            long free = line.asset().net() - line.direct() - line.mixed();
            long more = line.asset().standing() == Standing.DEFENDANT ? Math.min(rest, Math.max(0, free)) : 0;
            lines.set(i, with(line, line.mixed(), more));
            rest -= more;
        }
        return rest;
    }

    private static Line with(Line line, long mixed, long equivalent) {
        return new Line(
                line.asset(),
                line.traced(),
                line.price(),
                line.share(),
                line.lien(),
                line.direct(),
                line.cap(),
                mixed,
                line.income(),
                equivalent,
                line.bySource(),
                line.chain(),
                line.why());
    }

    private List<Loss> losses(List<Asset> of, Map<Integer, Long> lost, String currency) {
        List<Integer> names = List.copyOf(lost.keySet());
        long[] parts = names.stream()
                .mapToLong(name -> Objects.requireNonNull(lost.get(name)))
                .toArray();
        long[] shares = new long[parts.length];
        long pool = names.stream()
                .mapToLong(name -> inAssets(declared, of, name).least())
                .sum();
        Shares.divide(parts, pool, shares);
        List<Loss> losses = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            losses.add(loss(of, names.get(i), parts[i], shares[i], currency));
        }
        return losses;
    }

    private Loss loss(List<Asset> of, int name, long lost, long pariPassu, String currency) {
        Map<Doctrine, Amount> under = new EnumMap<>(Doctrine.class);
        findings.answers().forEach(answer -> under.put(answer.doctrine(), inAssets(answer, of, name)));
        List<Asset> things = of.stream().filter(asset -> !asset.isAccount()).toList();
        long outside = left(name, currency, List.of(Kind.OUTSIDE_PAID, Kind.OUTSIDE_PAYS, Kind.TRANSIT));
        return new Loss(
                findings.names().get(name),
                lost,
                inAssets(declared, of, name),
                Math.max(0, outside - inAssets(declared, things, name).filed()),
                left(name, currency, List.of(Kind.LENDER, Kind.GAP)),
                under,
                pariPassu);
    }

    private Amount inAssets(Answer answer, List<Asset> of, int name) {
        long filed = 0;
        long least = 0;
        long most = 0;
        for (Asset asset : of) {
            Amount one = amount(answer, asset, other -> other == name);
            filed += one.filed();
            least += one.least();
            most += one.most();
        }
        return new Amount(filed, least, most);
    }

    private long left(int name, String currency, List<Kind> kinds) {
        return declared.left().stream()
                .filter(left -> left.name() == name && left.account().currency().equals(currency))
                .filter(left -> kinds.contains(left.account().kind()))
                .mapToLong(left -> left.amount().filed())
                .sum();
    }
}
