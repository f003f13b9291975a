package io.fupin.notice;

import java.util.Collection;
import java.util.Map;

/** What a notice about villages says of each in place of a household's line; one bean per procedure that posts such notices. */
public interface NoticeStatement {

    String process();

    /** A sentence by case number, fit for anybody to read. A fixed number of statements. */
    Map<String, String> of(Collection<String> caseNumbers);
}
