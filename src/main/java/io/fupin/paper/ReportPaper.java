package io.fupin.paper;

import java.util.List;

/**
 * A report of several pages: a cover, and blocks in their order. Printed as PDF and written as Word from the same blocks, so that no figure
 * can differ between the two.
 *
 * @param cover    of the first page
 * @param blocks   what follows it
 * @param fileName without ending and without a person's name
 */
public record ReportPaper(Cover cover, List<ReportBlock> blocks, String fileName) {

    public ReportPaper {
        Fields.present(cover, "cover");
        blocks = Fields.some(blocks, "blocks");
        fileName = Fields.required(fileName, "fileName");
    }

    /** In one line. */
    public String title() {
        return String.join("", cover.name());
    }

    /**
     * @param number  报告编号
     * @param name    the title in one to three lines
     * @param sub     in brackets below it: 草稿; may be empty
     * @param facts   委托单位, 评估机构 …, a blank value is a line to be written on
     * @param subject in a word or two, for the file's own description
     */
    public record Cover(String number, List<String> name, String sub, List<Fact> facts, String subject) {

        public Cover {
            number = Fields.required(number, "number");
            name = Fields.some(name, "name");
            sub = Fields.optional(sub);
            facts = Fields.any(facts);
            subject = Fields.required(subject, "subject");
        }
    }

    public record Fact(String key, String value) {

        public Fact {
            key = Fields.required(key, "key");
            value = Fields.optional(value);
        }
    }
}
