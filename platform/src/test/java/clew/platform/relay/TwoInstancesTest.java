package clew.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clew.platform.access.DataKind;
import clew.platform.access.Member;
import clew.platform.access.Role;
import clew.platform.casework.CaseId;
import clew.platform.casework.Cases;
import clew.platform.consent.Consents;
import clew.platform.database.Fence;
import clew.platform.directory.AgencyId;
import clew.platform.directory.AgencyKind;
import clew.platform.directory.ServiceKind;
import clew.platform.directory.Taken;
import clew.platform.person.PersonId;
import clew.platform.person.Persons;
import clew.platform.referral.Agreement;
import clew.platform.referral.DeclineReason;
import clew.platform.referral.NewReferral;
import clew.platform.referral.Outcome;
import clew.platform.referral.Packet;
import clew.platform.referral.Referral;
import clew.platform.referral.ReferralId;
import clew.platform.referral.ReferralState;
import clew.platform.referral.Referrals;
import clew.platform.referral.Step;
import clew.platform.referral.Urgency;
import clew.platform.relay.envelope.AddressCard;
import clew.platform.relay.envelope.Envelope;
import clew.platform.relay.envelope.Fault;
import clew.platform.relay.envelope.Faulty;
import clew.platform.relay.envelope.Message;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two running instances, each with a database and keys of its own, refer people to each other.
class TwoInstancesTest {

    private static final String NAME = "Marisol Okoro-Testname";

    private static Instance harbour;
    private static Instance lake;
    private static Member sender;
    private static Member receiver;
    private static AgencyId lakeAtHarbour;

    @BeforeAll
    static void twoInstancesThatKnowEachOther() {
        harbour = Instance.start();
        lake = Instance.start();
        AgencyId centre = harbour.agency("Harbour Centre", AgencyKind.RECEPTION);
        AgencyId house = lake.agency("House by the Lake", AgencyKind.SHELTER);
        sender = harbour.member(centre, Role.CASE_WORKER);
        receiver = lake.member(house, Role.CASE_WORKER);
        lakeAtHarbour = introduce(lake, house, harbour);
        introduce(harbour, centre, lake);
    }

    @AfterAll
    static void stop() {
        harbour.close();
        lake.close();
    }

    /// Brings the card of an agency of one instance to the other.
    private static AgencyId introduce(Instance whose, AgencyId agency, Instance to) {
        Member there = whose.member(agency, Role.ADMINISTRATOR);
        String card = whose.as(there, () -> whose.get(Cards.class).card(agency).text());
        AddressCard read = AddressCard.read(card);
        AddressCard reachable = new AddressCard(
                read.agency(),
                read.name(),
                read.kind(),
                read.place(),
                read.languages(),
                read.services(),
                whose.url(),
                read.keys(),
                read.issuedAt());
        String text =
                reachable.text(whose.get(KeyRows.class).current(agency).keys().signing());
        Member here = to.member(to.agency("Office " + UUID.randomUUID(), AgencyKind.CO_ORDINATION), Role.ADMINISTRATOR);
        return to.as(here, () -> to.get(Cards.class).confirm(text, true));
    }

    private static NewReferral wanted(CaseId file, boolean withheld) {
        return new NewReferral(
                file,
                null,
                ServiceKind.SHELTER,
                Taken.WOMEN,
                List.of("es"),
                "near the harbour",
                Urgency.URGENT,
                lakeAtHarbour,
                "A bed tonight",
                Map.of(DataKind.IDENTITY, "", DataKind.HEALTH, "Sees a doctor on Friday"),
                withheld,
                new Agreement.Agreed(Agreement.By.PERSON, Agreement.How.SIGNED, "Ana", "es"));
    }

    private static ReferralId send(boolean withheld) {
        CaseId file = harbour.openCase(sender, NAME);
        return harbour.as(sender, () -> harbour.get(Referrals.class).send(wanted(file, withheld), sender));
    }

    private static List<OutMessage> about(ReferralId id) {
        return harbour.as(sender, () -> harbour.get(MessageRows.class).about(id));
    }

    private static Referral there(ReferralId id) {
        List<ReferralId> found = new ArrayList<>();
        Fence.runAsSystem(() -> found.add(new ReferralId(lake.get(JdbcClient.class)
                .sql("select referral_id from relay_mirror where origin = :id")
                .param("id", id.value())
                .query(UUID.class)
                .single())));
        return lake.as(receiver, () -> lake.get(Referrals.class).get(found.getFirst(), receiver.agency()));
    }

    private static Referral here(ReferralId id) {
        return harbour.as(sender, () -> harbour.get(Referrals.class).get(id, sender.agency()));
    }

    private static Referral take(Instance instance, Member by, Referral referral, Step step) {
        return instance.as(by, () -> instance.get(Referrals.class).take(referral.id(), referral.version(), step, by));
    }

    @Test
    void aReferralArrivesInTheInboxOfTheOtherInstanceAndItsAnswerComesBack() {
        ReferralId id = send(false);

        harbour.get(Postman.class).deliver();

        Referral there = there(id);
        Referral here = here(id);
        assertThat(there.reference()).isEqualTo(here.reference());
        assertThat(there.agreement()).isEqualTo(here.agreement());
        assertThat(packet(lake, receiver, there)).isEqualTo(packet(harbour, sender, here));
        assertThat(about(id)).singleElement().satisfies(message -> {
            assertThat(message.state()).isEqualTo(OutMessage.State.DELIVERED);
            assertThat(hashThere(message.id())).isEqualTo(message.hash());
        });

        take(lake, receiver, there, new Step.Accept());
        lake.get(Postman.class).deliver();
        assertThat(here(id).state()).isInstanceOf(ReferralState.Accepted.class);

        take(lake, receiver, there(id), new Step.Finish(Outcome.HELPED_AND_FINISHED, "She stays with a cousin now"));
        lake.get(Postman.class).deliver();
        assertThat(here(id).state())
                .isInstanceOfSatisfying(
                        ReferralState.Done.class,
                        done -> assertThat(done.words()).isEqualTo("She stays with a cousin now"));
    }

    @Test
    void aQuestionGoesThereAndBackAndBothSidesSeeTheSame() {
        ReferralId id = send(false);
        harbour.get(Postman.class).deliver();

        take(lake, receiver, there(id), new Step.Ask("Does she travel with a child?"));
        lake.get(Postman.class).deliver();
        take(harbour, sender, here(id), new Step.Answer("No"));
        harbour.get(Postman.class).deliver();
        take(lake, receiver, there(id), new Step.Decline(DeclineReason.NO_CAPACITY, "Full"));
        lake.get(Postman.class).deliver();

        assertThat(here(id).state()).isInstanceOf(ReferralState.Declined.class);
        assertThat(here(id).state().name()).isEqualTo(there(id).state().name());
    }

    @Test
    void aNameThatIsKeptBackLeavesOnlyWhenTheReferralIsAccepted() {
        ReferralId id = send(true);
        harbour.get(Postman.class).deliver();
        Referral there = there(id);
        assertThat(nameThere(there)).isNotEqualTo(NAME);
        assertThat(everythingThatWaits()).doesNotContain(NAME);

        take(lake, receiver, there, new Step.Accept());
        lake.get(Postman.class).deliver();
        harbour.get(Postman.class).deliver();

        assertThat(nameThere(there(id))).isEqualTo(NAME);
        Packet held = lake.as(receiver, () -> lake.get(Referrals.class).packetOnAcceptance(there.id()));
        assertThat(held.kinds()).containsExactly(DataKind.IDENTITY);
    }

    @Test
    void theSameMessageTwiceDoesNothingTheSecondTimeAndGetsTheSameReceipt() throws Exception {
        ReferralId id = send(false);
        OutMessage message = about(id).getFirst();

        HttpResponse<String> first = post(message.sealed());
        HttpResponse<String> second = post(message.sealed());

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(count("relay_mirror where origin = '" + id + "'")).isOne();
    }

    @Test
    void anotherMessageUnderTheSameIdentityIsRefused() throws Exception {
        ReferralId id = send(false);
        OutMessage message = about(id).getFirst();
        post(message.sealed());
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Message other = new Message(
                message.id(),
                Message.Kind.STEP,
                sender.agency().value(),
                receiver.agency().value(),
                id.value(),
                now,
                now.plus(Envelope.LIFE),
                "{\"format\":1}");

        HttpResponse<String> answer = post(sealedBySender(other));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).isEqualTo(Fault.ANOTHER_WITH_THIS_ID.name());
    }

    @Test
    void aChangedMessageChangesNothing() throws Exception {
        ReferralId id = send(false);
        String sealed = about(id).getFirst().sealed();
        int place = sealed.lastIndexOf('.') - 10;
        char other = sealed.charAt(place) == 'A' ? 'B' : 'A';

        HttpResponse<String> answer = post(sealed.substring(0, place) + other + sealed.substring(place + 1));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).isEqualTo(Fault.CHANGED.name());
        assertThat(count("relay_mirror where origin = '" + id + "'")).isZero();
    }

    @Test
    void aBodyThatSomebodyMadeUpChangesNothing() throws Exception {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        for (String body : List.of("", "{}", "{\"format\":2}", "[1]", "{\"format\":1,\"kind\":\"FLY\"}")) {
            for (Message.Kind kind : Message.Kind.values()) {
                Message message = new Message(
                        UUID.randomUUID(),
                        kind,
                        sender.agency().value(),
                        receiver.agency().value(),
                        UUID.randomUUID(),
                        now,
                        now.plus(Envelope.LIFE),
                        body);
                HttpResponse<String> answer = post(sealedBySender(message));
                assertThat(answer.statusCode()).as(kind + " " + body).isEqualTo(422);
                assertThat(count("relay_in where id = '" + message.id() + "'")).isZero();
            }
        }
    }

    @Test
    void aStepOfAReferralThatTheSenderHasNoPartInIsRefused() throws Exception {
        ReferralId foreign = send(false);
        harbour.get(Postman.class).deliver();
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Message accept = new Message(
                UUID.randomUUID(),
                Message.Kind.STEP,
                sender.agency().value(),
                receiver.agency().value(),
                foreign.value(),
                now,
                now.plus(Envelope.LIFE),
                "{\"format\":1,\"kind\":\"ACCEPT\",\"words\":\"\",\"memberName\":\"Mallory\"}");

        assertThat(post(sealedBySender(accept)).body()).isEqualTo(Fault.DOES_NOT_FIT.name());
        assertThat(there(foreign).state()).isInstanceOf(ReferralState.Sent.class);
    }

    @Test
    void withoutANetworkTheSameTravelsAsFiles() {
        ReferralId id = send(false);
        OutMessage message = about(id).getFirst();

        MessageDesk.Brought brought =
                lake.as(receiver, () -> lake.get(MessageDesk.class).bring(message.sealed() + "\n"));
        harbour.as(sender, () -> harbour.get(MessageDesk.class).bring(brought.receipt()));

        assertThat(about(id).getFirst().state()).isEqualTo(OutMessage.State.DELIVERED);
        assertThat(there(id).reference()).isEqualTo(here(id).reference());
    }

    @Test
    void aReceiptOfAnotherMessageDeliversNothing() {
        OutMessage one = about(send(false)).getFirst();
        ReferralId second = send(false);
        String receipt = Envelope.receipt(
                new Message(
                        about(second).getFirst().id(),
                        Message.Kind.REFERRAL,
                        sender.agency().value(),
                        receiver.agency().value(),
                        second.value(),
                        Instant.now(),
                        Instant.now(),
                        "another body"),
                Instant.now(),
                lake.get(KeyRows.class).current(receiver.agency()).keys().signing());

        assertThatThrownBy(() ->
                        harbour.as(sender, () -> harbour.get(MessageDesk.class).bring(receipt)))
                .isInstanceOf(Faulty.class);
        assertThat(about(second).getFirst().state()).isEqualTo(OutMessage.State.WAITING);
        assertThat(one.state()).isEqualTo(OutMessage.State.WAITING);
    }

    @Test
    void whatIsWithdrawnHereIsCutThereToo() {
        ReferralId id = send(false);
        harbour.get(Postman.class).deliver();
        Referral there = there(id);
        take(lake, receiver, there, new Step.Accept());
        lake.get(Postman.class).deliver();
        assertThat(openThere(there)).contains(DataKind.HEALTH, DataKind.IDENTITY);

        harbour.as(sender, () -> {
            Consents consents = harbour.get(Consents.class);
            return consents.of(here(id).person()).stream()
                    .filter(entry -> id.value().equals(entry.referral()))
                    .map(entry -> consents.end(entry.id(), sender))
                    .toList();
        });
        harbour.get(Postman.class).deliver();

        assertThat(openThere(there)).doesNotContain(DataKind.HEALTH, DataKind.IDENTITY);
        assertThat(about(id)).last().satisfies(message -> {
            assertThat(message.kind()).isEqualTo(Message.Kind.RECALL);
            assertThat(message.state()).isEqualTo(OutMessage.State.DELIVERED);
        });
    }

    private static Set<DataKind> openThere(Referral there) {
        return lake.as(
                receiver,
                () -> lake.get(Consents.class)
                        .open(there.person(), receiver.agency())
                        .keySet());
    }

    @Test
    void nobodyThereSeesTheCaseThatStandsBehindAReferralBeforeItIsAccepted() {
        ReferralId id = send(false);
        harbour.get(Postman.class).deliver();
        Referral there = there(id);

        assertThat(lake.as(receiver, () -> lake.get(Cases.class).find(there.caseId())))
                .isEmpty();
        take(lake, receiver, there, new Step.Accept());
        assertThat(lake.as(receiver, () -> lake.get(Cases.class).find(there.caseId())))
                .isPresent();
    }

    private static Packet packet(Instance instance, Member member, Referral referral) {
        return instance.as(member, () -> instance.get(Referrals.class).packetAtOnce(referral.id()));
    }

    private static String nameThere(Referral there) {
        PersonId person = there.person();
        List<String> found = new ArrayList<>();
        Fence.runAsSystem(() -> found.add(lake.get(Persons.class).get(person).displayName()));
        return found.getFirst();
    }

    private static String everythingThatWaits() {
        StringBuilder all = new StringBuilder();
        Fence.runAsSystem(() -> harbour.get(JdbcClient.class)
                .sql("select sealed from relay_out")
                .query(String.class)
                .list()
                .forEach(all::append));
        return all.toString();
    }

    private static String sealedBySender(Message message) {
        return Envelope.seal(
                message,
                harbour.get(KeyRows.class).current(sender.agency()).keys().signing(),
                lake.get(KeyRows.class).current(receiver.agency()).keys().encryption());
    }

    private static String hashThere(UUID message) {
        List<String> found = new ArrayList<>();
        Fence.runAsSystem(() -> found.add(lake.get(JdbcClient.class)
                .sql("select hash from relay_in where id = :id")
                .param("id", message)
                .query(String.class)
                .single()));
        return found.getFirst();
    }

    private static long count(String what) {
        long[] count = new long[1];
        Fence.runAsSystem(() -> count[0] = lake.get(JdbcClient.class)
                .sql("select count(*) from " + what)
                .query(Long.class)
                .single());
        return count[0];
    }

    private static HttpResponse<String> post(String sealed) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(lake.url() + "/relay/v1/messages"))
                            .POST(HttpRequest.BodyPublishers.ofString(sealed))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
