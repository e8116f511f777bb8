package clew.scenario.pack;

import clew.recognition.Problem;
import java.util.List;

/// What came of reading a pack.
public sealed interface ReadPack {

    /// The pack is valid.
    record Accepted(Pack pack) implements ReadPack {}

    /// The pack is not valid.
    ///
    /// @param problems everything that is wrong with it, by file and line
    record Refused(List<Problem> problems) implements ReadPack {

        /// Copies.
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
