package clew.benchmarks.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How long people wait when many of them work at once on a country's data.
///
/// ```
/// benchmarks/platform [DIR [PERSONS CASES USERS SECONDS]]
/// ```
///
/// Fills DIR once, then starts the server as `./clew serve` does, lets USERS signed-in members work for
/// SECONDS, and prints for each kind of work how long its requests took, counted from sending to the last byte
/// of the answer. Users send the next request as soon as the last is answered (closed loop, no pauses), so the
/// load is far heavier than as many people make; only searches keep to the number that a member may make in a
/// minute. Afterwards screenings alone are submitted, and in the same run the bare database commits rows of the
/// same size from as many connections: the ratio says what the platform costs.
public final class PlatformBenchmark {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern PERSON = Pattern.compile("/persons/(" + UUID.pattern() + ")");
    private static final Pattern CASE = Pattern.compile("/cases/(" + UUID.pattern() + ")");

    /// What the users do, in equal parts.
    private enum Work {
        CASE_LIST,
        SEARCH,
        OPEN_CASE,
        SUBMIT_SCREENING
    }

    /// Searches of one member in a minute: the server refuses more than 120, and the first ones are made
    /// before.
    private static final int SEARCHES = 90;

    private final Path root;
    private final Path data;
    private final int users;
    private final int seconds;
    private final Map<Work, Times> times = new EnumMap<>(Work.class);
    private final AtomicInteger failures = new AtomicInteger();

    private PlatformBenchmark(Path root, Path data, int users, int seconds) {
        this.root = root;
        this.data = data;
        this.users = users;
        this.seconds = seconds;
        for (Work work : Work.values()) {
            times.put(work, new Times());
        }
    }

    /// Runs the benchmark; see the class.
    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]);
        Path data = Path.of(arguments.length > 1 ? arguments[1] : "/tmp/clew-benchmark");
        int persons = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 200_000;
        int cases = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 50_000;
        int users = arguments.length > 4 ? Integer.parseInt(arguments[4]) : 16;
        int seconds = arguments.length > 5 ? Integer.parseInt(arguments[5]) : 60;
        Files.createDirectories(data);
        LoadData.fill(data, persons, cases);
        new PlatformBenchmark(root, data, users, seconds).run();
    }

    private void run() throws Exception {
        try (ServerProcess server = ServerProcess.start(root, data, 8199)) {
            Thread.sleep(3_000);
            say("Start until /health answers: %.1f s", server.secondsToStart());
            say(
                    "Memory when idle: application %d MB, database %d MB",
                    server.applicationMegabytes(), server.databaseMegabytes());
            List<Client> clients = signedIn(server.base());
            work(clients, 10, Work.values());
            times.replaceAll((work, warm) -> new Times());
            work(clients, seconds, Work.values());
            table();
            say(
                    "Memory under load: application %d MB, database %d MB",
                    server.applicationMegabytes(), server.databaseMegabytes());
            ratio(clients);
        }
    }

    private List<Client> signedIn(String base) throws Exception {
        List<Client> clients = new ArrayList<>();
        for (int i = 0; i < users; i++) {
            Client client = new Client(base);
            client.signIn(LoadData.WORKERS.get(i % LoadData.WORKERS.size()), LoadData.PASSWORD);
            clients.add(client);
        }
        return clients;
    }

    private void work(List<Client> clients, int forSeconds, Work... kinds) throws Exception {
        long end = System.nanoTime() + forSeconds * 1_000_000_000L;
        try (ExecutorService pool = Executors.newFixedThreadPool(clients.size())) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < clients.size(); i++) {
                Client client = clients.get(i);
                RandomGenerator random =
                        RandomGeneratorFactory.of("L64X128MixRandom").create(i);
                all.add(pool.submit(() -> {
                    one(client, random, end, kinds);
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private void one(Client client, RandomGenerator random, long end, Work... kinds) throws Exception {
        List<String> cases = found(CASE, client.get("/cases"));
        List<String> persons = found(PERSON, client.postForm("/persons/search", "name=Omar"));
        if (cases.isEmpty() || persons.isEmpty()) {
            throw new IOException("no cases or persons: the data directory was not filled");
        }
        int turn = random.nextInt(kinds.length);
        Pace pace = new Pace(SEARCHES * LoadData.WORKERS.size() / users);
        while (System.nanoTime() < end) {
            Work kind = kinds[turn++ % kinds.length];
            if (kind == Work.SEARCH && !pace.mayGo(System.nanoTime())) {
                continue;
            }
            try {
                timed(kind, request(kind, client, random, cases, persons));
            } catch (IOException failed) {
                if (failures.incrementAndGet() <= 3) {
                    System.err.println(kind + ": " + failed.getMessage());
                }
            }
        }
    }

    /// So many in a minute.
    private static final class Pace {
        private final int most;
        private final ArrayDeque<Long> gone = new ArrayDeque<>();

        Pace(int most) {
            this.most = most;
        }

        boolean mayGo(long now) {
            while (!gone.isEmpty() && now - gone.peekFirst() > 61_000_000_000L) {
                gone.removeFirst();
            }
            return gone.size() < most && gone.add(now);
        }
    }

    private static Request request(
            Work kind, Client client, RandomGenerator random, List<String> cases, List<String> persons) {
        String person = persons.get(random.nextInt(persons.size()));
        return switch (kind) {
            case CASE_LIST -> () -> client.get("/cases?page=" + random.nextInt(1, 40));
            case SEARCH -> () -> client.postForm("/persons/search", "name=" + Client.text(LoadData.name(random)));
            case OPEN_CASE -> () -> client.get("/cases/" + cases.get(random.nextInt(cases.size())));
            case SUBMIT_SCREENING -> () -> Screenings.submit(client, person, random);
        };
    }

    private interface Request {
        String send() throws IOException, InterruptedException;
    }

    private void timed(Work kind, Request request) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        String answer = request.send();
        if (!answer.isEmpty()) {
            times.get(kind).add(System.nanoTime() - begun);
        }
    }

    private static List<String> found(Pattern pattern, String page) {
        List<String> all = new ArrayList<>();
        Matcher matcher = pattern.matcher(page);
        while (matcher.find()) {
            all.add(matcher.group(1));
        }
        return all.stream().distinct().toList();
    }

    private void table() {
        say("%-18s %10s %10s %10s %10s %12s", "milliseconds", "requests", "p50", "p95", "p99", "per second");
        times.forEach((work, taken) -> say(
                "%-18s %10d %10.1f %10.1f %10.1f %12.1f",
                work.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                taken.count(),
                taken.milliseconds(0.50),
                taken.milliseconds(0.95),
                taken.milliseconds(0.99),
                taken.count() / (double) seconds));
        say("failed requests: %d", failures.get());
    }

    private void ratio(List<Client> clients) throws Exception {
        times.replaceAll((work, before) -> new Times());
        work(clients, 20, Work.SUBMIT_SCREENING);
        double screenings = times.get(Work.SUBMIT_SCREENING).count() / 20.0;
        double commits = BareDatabase.of(data).commitsPerSecond(users, 20, Screenings.BYTES);
        say(
                "Durable screenings a second: %.1f; commits of the bare database in the same run: %.1f; ratio 1 : %.1f",
                screenings, commits, commits / screenings);
    }

    private static void say(String format, Object... arguments) {
        System.out.printf(Locale.ROOT, format + "%n", arguments);
    }
}
