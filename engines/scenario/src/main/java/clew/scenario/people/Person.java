package clew.scenario.people;

import clew.scenario.pack.NameStock;
import clew.scenario.pack.Profession;
import java.time.LocalDate;
import java.time.Period;

/// Somebody who sets out.
///
/// @param number from 0, by groups; what others see is the number of the arrival
/// @param group with whom
/// @param people of which people of the pack
/// @param part what they are in the group
/// @param born the true day of birth
/// @param given the name that they were given
/// @param family the name of their family
/// @param education the highest that they finished
/// @param profession what they work as at home; a child has the education that fits its age and `""` here
/// @param language the code of the language that they speak
/// @param papers what they carry when they set out
public record Person(
        int number,
        int group,
        String people,
        Part part,
        Sex sex,
        LocalDate born,
        NameStock.Name given,
        NameStock.Name family,
        Profession.Education education,
        String profession,
        String language,
        Papers papers) {

    /// What somebody is in a group.
    public enum Part {
        ALONE,
        PARENT,
        CHILD,
        FRIEND
    }

    /// How old they are on a day, in years.
    public int age(LocalDate on) {
        return Period.between(born, on).getYears();
    }
}
