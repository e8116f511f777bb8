package clew.platform.relay;

import clew.platform.Platform;
import clew.platform.access.Acting;
import clew.platform.access.Member;
import clew.platform.access.MemberId;
import clew.platform.access.Role;
import clew.platform.casework.CaseId;
import clew.platform.casework.CaseUrgency;
import clew.platform.casework.Cases;
import clew.platform.casework.NewCase;
import clew.platform.database.TestServer;
import clew.platform.directory.Agency;
import clew.platform.directory.AgencyId;
import clew.platform.directory.AgencyKind;
import clew.platform.directory.Contact;
import clew.platform.directory.Directory;
import clew.platform.directory.NewAgency;
import clew.platform.directory.ServiceKind;
import clew.platform.directory.Taken;
import clew.platform.person.NewPerson;
import clew.platform.person.PersonId;
import clew.platform.person.Persons;
import clew.platform.person.Sex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;

/// A running Clew with a database, keys and a port of its own.
final class Instance implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Instance(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static Instance start() {
        TestServer.Address database = TestServer.freshDatabase();
        try {
            return new Instance(Platform.start(Map.of(
                    "server.port",
                    "0",
                    "server.address",
                    "127.0.0.1",
                    "clew.jobs",
                    "false",
                    "clew.keys",
                    Files.createTempDirectory("clew-relay-keys").resolve("keys").toString(),
                    "clew.database.url",
                    database.url(),
                    "clew.database.user",
                    database.user(),
                    "clew.database.password",
                    database.password(),
                    "clew.database.connections",
                    "6")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String url() {
        return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    AgencyId agency(String name, AgencyKind kind) {
        return get(Directory.class)
                .add(new NewAgency(
                        name,
                        kind,
                        "Marena",
                        List.of("en"),
                        Contact.none(),
                        List.of(new Agency.Service(
                                ServiceKind.SHELTER, EnumSet.allOf(Taken.class), null, null, true))));
    }

    Member member(AgencyId agency, Role... roles) {
        Agency known = get(Directory.class).get(agency);
        return new Member(
                MemberId.random(), "Ana of " + known.name(), agency, known.name(), known.kind(), Set.of(roles));
    }

    /// A case of a person with a name, opened by the member.
    CaseId openCase(Member by, String name) {
        return as(by, () -> {
            PersonId person = get(Persons.class)
                    .register(NewPerson.named(name, Sex.FEMALE).aged(24, 26), by.agency());
            return get(Cases.class).open(NewCase.firstContact(person, false, CaseUrgency.SOON), by);
        });
    }

    <T> T as(Member member, Callable<T> work) {
        try {
            return Acting.as(member, work);
        } catch (RuntimeException expected) {
            throw expected;
        } catch (Exception unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
