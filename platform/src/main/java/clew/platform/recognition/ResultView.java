package clew.platform.recognition;

import clew.recognition.Attention;
import clew.recognition.ReadingKind;
import clew.recognition.Recommendation;
import clew.recognition.Reliability;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An explained assessment as the result page shows it: sentences and facts, no score.
///
/// @param title the name and version of the instrument
/// @param source where the set comes from, in the set's own words
/// @param populationFits whether the instrument is meant for the person's age
/// @param readings one, or both where the age is open; the leading one first
/// @param dimensions those with something in them first
/// @param unplaced observations that this version of the instrument does not know
/// @param noted how many different indicators were noted
/// @param unknown how many indicators nothing is known about
record ResultView(
        String title,
        Reliability reliability,
        String source,
        boolean populationFits,
        List<Read> readings,
        List<Dim> dimensions,
        List<String> unplaced,
        int noted,
        int unknown) {

    ResultView {
        readings = List.copyOf(readings);
        dimensions = List.copyOf(dimensions);
        unplaced = List.copyOf(unplaced);
    }

    public boolean computes() {
        return reliability.computes();
    }

    /// What came out of a reading.
    enum Kind {
        ROW,
        NOT_IN_TABLE,
        UNVERIFIED,
        NOTHING_NOTED
    }

    /// One reading.
    ///
    /// @param kind as about whom, or `null` where there is only one
    /// @param row the words of the row of the table that matched, or `null`
    /// @param conditions what the row asks for
    /// @param further how many further observations would change it, 0 if none would
    /// @param sets the smallest sets of further observations
    record Read(
            ReadingKind kind,
            Kind outcome,
            @Nullable Attention attention,
            @Nullable String row,
            List<Condition> conditions,
            List<Recommendation> recommendations,
            int further,
            List<FurtherSet> sets) {

        Read {
            conditions = List.copyOf(conditions);
            recommendations = List.copyOf(recommendations);
            sets = List.copyOf(sets);
        }
    }

    /// A dimension or an element that a row asks for.
    record Condition(String name, boolean present) {}

    /// A smallest set of further observations.
    ///
    /// @param leadsTo the words of the row it would lead to, or `null` where that combination is not in the table
    record FurtherSet(List<Need> needs, @Nullable String leadsTo) {

        FurtherSet {
            needs = List.copyOf(needs);
        }
    }

    /// So many further observations of one strength in one dimension.
    ///
    /// @param examples the names of some of the indicators that would do
    record Need(int count, String strength, String dimension, List<String> examples, int choices) {

        Need {
            examples = List.copyOf(examples);
        }
    }

    /// One dimension.
    ///
    /// @param found whether its rule holds; `null` where nothing was computed
    /// @param unknown the names of the indicators nothing is known about
    /// @param denied the names of those that were denied and never noted
    record Dim(
            String name,
            @Nullable Boolean found,
            int strong,
            int medium,
            int weak,
            int unweighted,
            List<Sign> noted,
            List<String> unknown,
            List<String> denied) {

        Dim {
            noted = List.copyOf(noted);
            unknown = List.copyOf(unknown);
            denied = List.copyOf(denied);
        }
    }

    /// An indicator that was noted.
    ///
    /// @param contradicted whether somebody denied it too
    record Sign(String name, String strength, boolean contradicted, List<TopicView.Said> said) {

        Sign {
            said = List.copyOf(said);
        }
    }
}
