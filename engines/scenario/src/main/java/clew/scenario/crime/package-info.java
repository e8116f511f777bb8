/// What is true of people and nobody is told: who is a victim of trafficking and who only looks like one, which
/// networks there are and how they adapt, what they do to whom, where and when. It draws on packs and on those
/// who set out; it writes nothing and shows nothing.
@NullMarked
package clew.scenario.crime;

import org.jspecify.annotations.NullMarked;
