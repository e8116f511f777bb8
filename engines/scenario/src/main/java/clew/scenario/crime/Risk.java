package clew.scenario.crime;

import clew.scenario.pack.Profession;
import clew.scenario.pack.Site;
import clew.scenario.people.Group;
import clew.scenario.people.Papers;
import clew.scenario.people.Person;
import clew.scenario.people.Sex;

/// Who traffickers choose: how likely somebody becomes a victim, next to others, and at which kind of site.
///
/// Victims are not a random part of those who travel. Somebody alone, a child without parents, a young woman,
/// somebody who learnt little or has no papers is more at risk; each multiplies the odds. The factors are
/// assumptions of ours in the direction that the field reports (second-hand). None of them says anything about
/// a single person, and nothing in the product may use them to judge one.
final class Risk {

    private Risk() {}

    /// How likely, next to others; 1 for an adult in a family with papers and school.
    static double weight(Person person, Group group, int age) {
        double weight = 1;
        if (group.kind() == Group.Kind.ALONE) {
            weight *= 2.4;
        }
        if (age < 18 && group.adults() == 0) {
            weight *= 2.5;
        }
        if (person.sex() == Sex.FEMALE && age >= 14 && age <= 30) {
            weight *= 1.8;
        }
        if (person.education().compareTo(Profession.Education.PRIMARY) <= 0) {
            weight *= 1.5;
        }
        if (person.papers() == Papers.NONE || person.papers() == Papers.FORGED) {
            weight *= 1.5;
        }
        return age < 6 ? weight * 0.05 : weight;
    }

    /// How likely somebody is put to work at such a site, next to other sites.
    static long at(Site.Kind kind, Sex sex, int age) {
        boolean child = age < 18;
        boolean woman = sex == Sex.FEMALE;
        return switch (kind) {
            case NIGHTCLUB, ONLINE -> woman ? (child ? 3 : 10) : 1;
            case PRIVATE_HOME -> woman ? 10 : 1;
            case BEGGING -> child ? 14 : 1;
            case SEWING_FACTORY -> woman ? 8 : 2;
            case CONSTRUCTION_SITE -> child ? 1 : (woman ? 1 : 10);
            case FIELD, CARWASH -> child ? 2 : (woman ? 3 : 8);
        };
    }
}
