package clew.scenario.crime;

import clew.scenario.pack.Course;
import clew.scenario.pack.Site;
import java.util.List;

/// A criminal network.
///
/// @param number from 0
/// @param state the State where it exploits people
/// @param members who takes part, by role
/// @param courses what it puts people through
/// @param sites where
/// @param firms the firms that hide it: of its sites, and one that only moves money
/// @param debt what it demands; each victim's own terms are near these
/// @param controls how likely it is that it uses each of its means of control on a victim
public record Network(
        int number,
        String state,
        List<Member> members,
        List<Course> courses,
        List<Site> sites,
        List<String> firms,
        Debt debt,
        List<Control> controls) {

    /// Copies.
    public Network {
        members = List.copyOf(members);
        courses = List.copyOf(courses);
        sites = List.copyOf(sites);
        firms = List.copyOf(firms);
        controls = List.copyOf(controls);
    }

    /// A means of control: an indicator of forced labour of the ILO, as the recognition engine names it.
    ///
    /// @param used the probability that the network uses it on a victim
    public record Control(String indicator, double used) {

        /// How likely it is over all networks and means: so often an indicator is true of a victim.
        public static final double USUAL = 0.8;
    }

    /// The members with a role.
    public List<Member> with(Role role) {
        return members.stream().filter(member -> member.role() == role).toList();
    }

    /// The sites where a course can happen.
    List<Site> sitesOf(Course course) {
        return sites.stream()
                .filter(site -> course.sites().contains(site.kind()))
                .toList();
    }
}
