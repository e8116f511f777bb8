package clew.platform.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clew.platform.ClewTest;
import clew.platform.access.Relation;
import clew.platform.database.Fence;
import clew.platform.directory.AgencyId;
import clew.platform.person.PersonName.NameKind;
import clew.platform.web.EditConflict;
import clew.platform.web.NotFound;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ClewTest
class PersonsTest {

    @Autowired
    Persons persons;

    @Autowired
    JdbcClient database;

    AgencyId centre = AgencyId.random();
    AgencyId shelter = AgencyId.random();

    @BeforeEach
    void twoAgencies() {
        for (AgencyId agency : List.of(centre, shelter)) {
            database.sql("""
                            insert into agency (id, name, kind, place) values (:id, :name, 'RECEPTION', 'Harbour')
                            """)
                    .param("id", agency.value())
                    .param("name", "Agency " + agency)
                    .update();
        }
    }

    @Test
    void aPersonWithoutANameGetsAPseudonymThatNobodyElseHas() throws Exception {
        List<NewPerson> unnamed = Collections.nCopies(500, NewPerson.unnamed(Sex.UNKNOWN));

        List<PersonId> ids = Fence.asAgency(centre.value(), () -> persons.registerAll(unnamed, centre));
        List<PersonId> others = Fence.asAgency(shelter.value(), () -> persons.registerAll(unnamed, shelter));

        Set<String> names = new HashSet<>();
        Fence.runAsAgency(
                centre.value(), () -> persons.getAll(ids).values().forEach(person -> names.add(person.displayName())));
        Fence.runAsAgency(
                shelter.value(),
                () -> persons.getAll(others).values().forEach(person -> names.add(person.displayName())));
        assertThat(names).hasSize(1000).allMatch(name -> name.matches("[A-Z][a-z]+ \\d+"));
    }

    @Test
    void anAgencyKnowsOnlyThePersonsInItsReach() throws Exception {
        PersonId id = registered("Amal Haddad");

        Fence.runAsAgency(shelter.value(), () -> {
            assertThat(persons.find(id)).isEmpty();
            assertThat(persons.search("Amal Haddad")).isEmpty();
            assertThat(persons.names(id)).isEmpty();
            assertThatThrownBy(() -> persons.get(id)).isInstanceOf(NotFound.class);
            assertThat(persons.relationOf(shelter, id)).isEqualTo(Relation.NONE);
        });
    }

    @Test
    void aPartnerKnowsThePersonUntilTheReachIsTakenBack() throws Exception {
        PersonId id = registered("Amal Haddad");
        Fence.runAsAgency(centre.value(), () -> persons.grantReach(id, shelter, Relation.PARTNER));

        Fence.runAsAgency(shelter.value(), () -> {
            assertThat(persons.get(id).displayName()).isEqualTo("Amal Haddad");
            assertThat(persons.search("hadad amal")).hasSize(1);
            assertThat(persons.relationOf(shelter, id)).isEqualTo(Relation.PARTNER);
        });

        Fence.runAsAgency(centre.value(), () -> persons.revokeReach(id, shelter));
        Fence.runAsAgency(shelter.value(), () -> {
            assertThat(persons.find(id)).isEmpty();
            assertThat(persons.search("Amal Haddad")).isEmpty();
        });
        Fence.runAsAgency(centre.value(), () -> persons.revokeReach(id, centre));
        assertThat(Fence.asAgency(centre.value(), () -> persons.find(id))).isPresent();
    }

    @Test
    void anAddresseeDoesNotFindThePersonByName() throws Exception {
        PersonId id = registered("Amal Haddad");
        Fence.runAsAgency(centre.value(), () -> persons.grantReach(id, shelter, Relation.ADDRESSEE));

        Fence.runAsAgency(shelter.value(), () -> {
            assertThat(persons.search("Amal Haddad")).isEmpty();
            assertThat(persons.names(id)).isEmpty();
        });
    }

    @Test
    void aNameIsFoundWhateverItsScriptAccentsCaseAndOrder() throws Exception {
        PersonId id = registered("Mohammed Al-Hassan");
        registered("Grace Osagie");

        Fence.runAsAgency(centre.value(), () -> {
            for (String written : List.of("HASSAN, Muhammad", "محمد الحسن", "Мохаммед Хасан", "mohamed", "moham")) {
                assertThat(persons.search(written))
                        .as(written)
                        .extracting(match -> match.person().id())
                        .containsExactly(id);
            }
            assertThat(persons.search("  ")).isEmpty();
            assertThat(persons.search("Zacharias")).isEmpty();
        });
    }

    @Test
    void manyNamesAreSearchedInOneQueryAndAnsweredInTheirOrder() throws Exception {
        PersonId amal = registered("Amal Haddad");
        PersonId grace = registered("Grace Osagie");

        List<List<Match>> found = Fence.asAgency(
                centre.value(), () -> persons.searchAll(List.of("Nobody Here", "Osagie Grace", "Amal Hadad")));

        assertThat(found.get(0)).isEmpty();
        assertThat(found.get(1)).extracting(match -> match.person().id()).containsExactly(grace);
        assertThat(found.get(2)).extracting(match -> match.person().id()).containsExactly(amal);
    }

    @Test
    void aPersonIsFoundUnderEveryNameTheyAreKnownBy() throws Exception {
        PersonId id = registered("Amal Haddad");
        Fence.runAsAgency(centre.value(), () -> persons.addName(id, "Princess", NameKind.ALIAS));

        assertThat(Fence.asAgency(centre.value(), () -> persons.search("princes")))
                .singleElement()
                .satisfies(match -> assertThat(match.name()).isEqualTo("Princess"));
    }

    @Test
    void twoPeopleWhoChangeTheSamePersonSeeEachOthersVersion() throws Exception {
        PersonId id = registered("Amal Haddad");
        Fence.runAsAgency(centre.value(), () -> {
            int version = persons.get(id).version();
            persons.change(id, NewPerson.named("Amal Hadad", Sex.FEMALE), version);

            assertThatThrownBy(() -> persons.change(id, NewPerson.named("Amal H.", Sex.MALE), version))
                    .isInstanceOfSatisfying(
                            EditConflict.class,
                            conflict -> assertThat(conflict.fields())
                                    .filteredOn(EditConflict.Field::differs)
                                    .extracting(EditConflict.Field::yours)
                                    .containsExactly("Amal H.", "MALE"));
            assertThat(persons.get(id).displayName()).isEqualTo("Amal Hadad");
        });
    }

    @Test
    void whatWasKnownBeforeAChangeIsKept() throws Exception {
        PersonId id = registered("Amal Haddad");
        Fence.runAsAgency(centre.value(), () -> {
            persons.change(id, NewPerson.named("Amal Hadad", Sex.FEMALE).aged(17, 17), 1);
            persons.change(id, NewPerson.named("Amal Hadad", Sex.FEMALE).aged(18, 18), 2);

            assertThat(database.sql(
                                    "select known ->> 'age_low' from person_before where person_id = :id order by version")
                            .param("id", id.value())
                            .query(String.class)
                            .list())
                    .containsExactly(null, "17");
            assertThat(persons.names(id)).extracting(PersonName::full).containsExactly("Amal Haddad", "Amal Hadad");
        });
    }

    private PersonId registered(String name) throws Exception {
        return Fence.asAgency(centre.value(), () -> persons.register(NewPerson.named(name, Sex.FEMALE), centre));
    }
}
