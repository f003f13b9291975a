package io.fupin.life.cast;

import io.fupin.region.RegionCode;
import java.time.Instant;
import java.util.SplittableRandom;

/**
 * What is to become of a household's application, as far as its people know themselves; the rules decide all the same.
 *
 * @param key      names the story in the database
 * @param byItself handed in on the public page
 * @param cause    主要致贫原因
 * @param perCapita yuan a head that the visit finds, about
 * @param back     at which step it is sent back once; null for nowhere
 * @param objected what becomes of an objection to it; null where nobody objects
 */
public record Story(String key, RegionCode village, Instant appliesAt, boolean byItself, Family family, String cause, int perCapita, Fate fate,
                    String back, Objected objected, long seed) {

    /** How it ends, when it ends. */
    public enum Fate { GRANTED, NOT_ACCEPTED, VOTED_DOWN, REFUSED_BY_TOWNSHIP, REFUSED_BY_COUNTY, WITHDRAWN }

    /** What is found of an objection. */
    public enum Objected { REJECTED, PARTLY, UPHELD, REFUSED }

    /** The same, handed in by the household itself. */
    Story handedInOnThePublicPage() {
        return new Story(key, village, appliesAt, true, family, cause, perCapita, fate, back, objected, seed);
    }

    /** Dice of its own for every question, so that a life that is gone on with throws the same. */
    public SplittableRandom dice(String question) {
        return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + question.hashCode() * 0xBF58476D1CE4E5B9L);
    }
}
