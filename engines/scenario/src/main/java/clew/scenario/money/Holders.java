package clew.scenario.money;

import clew.scenario.chance.Draws;
import clew.scenario.chance.Streams;
import clew.scenario.crime.Crime;
import clew.scenario.crime.Member;
import clew.scenario.crime.Role;
import clew.scenario.money.Layout.Institution;
import clew.scenario.order.Order;
import clew.scenario.pack.Agency;
import clew.scenario.pack.NameStock;
import clew.scenario.pack.Pack;
import clew.scenario.pack.People;
import clew.scenario.pack.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;

/// Who holds an account: as the bank wrote it, and in truth. Names are drawn when they are asked for, the same
/// each time; none is kept.
final class Holders {

    private static final int OLDEST = 6_000;
    private static final int NEWEST = 30;

    private final Pack pack;
    private final Order order;
    private final Layout layout;
    private final Newcomers newcomers;
    private final Streams streams;
    private final IntFunction<String> written;
    private final Map<Integer, Member> members = new HashMap<>();
    private final Set<String> complicit = new HashSet<>();
    private final List<List<String>> banks = new ArrayList<>();
    private final List<List<NameStock>> stocks = new ArrayList<>();

    /// @param written the name of an arrival as it was written down, by its number
    Holders(
            Pack pack,
            Order order,
            Layout layout,
            Newcomers newcomers,
            Crime crime,
            Streams streams,
            IntFunction<String> written) {
        this.pack = pack;
        this.order = order;
        this.layout = layout;
        this.newcomers = newcomers;
        this.streams = streams;
        this.written = written;
        crime.networks().forEach(network -> {
            network.members().forEach(member -> members.put(member.number(), member));
            complicit.addAll(network.firms());
        });
        layout.states.forEach(state -> {
            banks.add(banks(state));
            stocks.add(stocks(state));
        });
    }

    private List<String> banks(State state) {
        List<String> all = pack.agencies().values().stream()
                .filter(agency ->
                        agency.kind() == Agency.Kind.BANK && agency.state().equals(state.id()))
                .map(Agency::id)
                .toList();
        return all.isEmpty() ? List.of("bank-of-" + state.id()) : all;
    }

    private List<NameStock> stocks(State state) {
        List<NameStock> own = pack.peoples().values().stream()
                .filter(people -> people.residents() && people.state().equals(state.id()))
                .map(People::stock)
                .map(stock -> Objects.requireNonNull(pack.names().get(stock)))
                .toList();
        return own.isEmpty() ? List.copyOf(pack.names().values()) : own;
    }

    int state(int account) {
        if (account < layout.firstEmployer) {
            return account / Layout.EACH;
        }
        if (account < layout.firstResident) {
            return layout.stateOfEmployer(account);
        }
        return account < layout.firstPerson
                ? layout.stateOfResident(account - layout.firstResident)
                : newcomers.host[account - layout.firstPerson];
    }

    Account account(int index, String number, long opening) {
        int s = state(index);
        State state = layout.states.get(s);
        RandomGenerator random = streams.of("money.holder", index);
        LocalDate opened = order.start().minusDays(Draws.between(NEWEST, OLDEST, random));
        int person = index - layout.firstPerson;
        boolean arrived = person >= 0;
        return new Account(
                number,
                bank(index),
                state.id(),
                state.currency(),
                arrived ? written.apply(newcomers.arrival[person]) : name(index, s, random),
                kind(index),
                arrived ? newcomers.arrival[person] : 0,
                arrived ? order.day(newcomers.opens[person]) : opened,
                opening);
    }

    /// The body that keeps it; nobody keeps cash and the rest of the world.
    String bank(int index) {
        if (kind(index) == Account.Kind.CASH || kind(index) == Account.Kind.REST_OF_WORLD) {
            return "";
        }
        List<String> open = banks.get(state(index));
        return open.size() == 1 ? open.getFirst() : Draws.one(open, streams.of("money.bank", index));
    }

    private Account.Kind kind(int index) {
        if (index >= layout.firstResident) {
            return Account.Kind.PERSON;
        }
        if (index >= layout.firstEmployer) {
            return Account.Kind.FIRM;
        }
        return switch (Institution.of(index)) {
            case REST -> Account.Kind.REST_OF_WORLD;
            case CASH, STREET -> Account.Kind.CASH;
            case EXCHANGE -> Account.Kind.EXCHANGE;
            case TREASURY -> Account.Kind.AUTHORITY;
            case TELEPHONE, TRANSPORT -> Account.Kind.FIRM;
            case OPERATOR -> Account.Kind.TRANSFER_OPERATOR;
        };
    }

    private String name(int index, int state, RandomGenerator random) {
        String language = pack.languages().getFirst();
        if (index < layout.firstEmployer) {
            String of = pack.text(language, "state." + layout.states.get(state).id());
            return of + ": " + institution(Institution.of(index), language.equals("ru"));
        }
        if (index < layout.firstResident && layout.packFirm(index) >= 0) {
            return pack.text(
                    language,
                    "firm." + layout.packFirms.get(layout.packFirm(index)).id());
        }
        NameStock stock = Draws.one(stocks.get(state), random);
        String family = Draws.one(stock.families(), random).latin();
        if (index < layout.firstResident) {
            return family + " & Co";
        }
        Integer member = layout.members.get(index - layout.firstResident);
        if (member != null) {
            Member it = Objects.requireNonNull(members.get(member));
            return it.given().latin() + " " + it.family().latin();
        }
        List<NameStock.Name> given = random.nextBoolean() ? stock.women() : stock.men();
        return Draws.one(given, random).latin() + " " + family;
    }

    private static String institution(Institution which, boolean russian) {
        return switch (which) {
            case REST -> russian ? "остальной мир" : "rest of the world";
            case CASH, STREET -> russian ? "наличные" : "cash";
            case EXCHANGE -> russian ? "обмен валюты" : "currency exchange";
            case TREASURY -> russian ? "казначейство" : "treasury";
            case TELEPHONE -> russian ? "телефон" : "telephone";
            case TRANSPORT -> russian ? "транспорт" : "transport";
            case OPERATOR -> russian ? "денежные переводы" : "money transfer";
        };
    }

    /// Whose a purse or an account is in truth.
    String owner(int node) {
        if (node < layout.firstEmployer) {
            String state = layout.states.get(node / Layout.EACH).id();
            return Institution.of(node).name().toLowerCase(Locale.ROOT) + "-" + state;
        }
        if (node >= layout.accounts) {
            return ofPurse(node - layout.accounts);
        }
        if (node >= layout.firstPerson) {
            return "p" + (node - layout.firstPerson);
        }
        return node >= layout.firstResident ? resident(node - layout.firstResident) : firm(node);
    }

    private String ofPurse(int purse) {
        if (purse < layout.employers) {
            return firm(layout.firstEmployer + purse);
        }
        int resident = purse - layout.employers;
        return resident < layout.residents ? resident(resident) : "p" + (resident - layout.residents) % layout.persons;
    }

    private String resident(int resident) {
        Integer member = layout.members.get(resident);
        return member == null ? "r" + resident : "m" + member;
    }

    private String firm(int employer) {
        int which = layout.packFirm(employer);
        return "f"
                + (which < 0
                        ? Integer.toString(employer - layout.firstEmployer)
                        : layout.packFirms.get(which).id());
    }

    /// What the holder of an account does in truth.
    String role(int account) {
        if (account < layout.firstEmployer) {
            return "institution";
        }
        if (account < layout.firstResident) {
            int which = layout.packFirm(account);
            boolean hides =
                    which >= 0 && complicit.contains(layout.packFirms.get(which).id());
            return hides ? "complicit-firm" : "firm";
        }
        if (account >= layout.firstPerson) {
            return newcomers.exploited[account - layout.firstPerson] ? "exploited" : "arrived";
        }
        Role role = layout.roles.get(account - layout.firstResident);
        if (role == null) {
            return "resident";
        }
        boolean member = layout.members.containsKey(account - layout.firstResident);
        String word = role.name().toLowerCase(Locale.ROOT);
        return member ? word : role == Role.FORGER ? "forger-alone" : "smuggler-alone";
    }
}
