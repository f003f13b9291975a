package io.fupin.exchange.match;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What departments know and the register says too, by the word of the list. A category that is neither a red line nor one of these is told
 * whenever it comes.
 */
enum Fact {
    LOW_INCOME("低保", "h.household_type = '低保户'", "档案里不是低保户"),
    DESTITUTE("特困供养", "h.household_type = '五保户'", "档案里不是五保户"),
    DISABLED("残疾", "(m.disability_class is not null or strpos(m.health, '残疾') > 0)", "档案里没有残疾"),
    AT_SCHOOL("在校", "coalesce(m.schooling, '') <> ''", "档案里不是在校生"),
    DEAD("死亡", "false", "档案里还是这户的成员");

    private final String category;
    private final String agrees;
    private final String doubt;

    Fact(String category, String agrees, String doubt) {
        this.category = category;
        this.agrees = agrees;
        this.doubt = doubt;
    }

    /** What is wrong when it comes up as a doubt; empty for a category that is only told. */
    static Optional<String> doubt(String category) {
        return Arrays.stream(values()).filter(fact -> fact.category.equals(category)).map(fact -> fact.doubt).findFirst();
    }

    /** Whether member m of household h is as the category says: a condition, {@code column} holding the category. */
    static String agrees(String column) {
        return Arrays.stream(values()).map(fact -> "when '%s' then coalesce(%s, false)".formatted(fact.category, fact.agrees))
                .collect(Collectors.joining(" ", "case " + column + " ", " else false end"));
    }
}
