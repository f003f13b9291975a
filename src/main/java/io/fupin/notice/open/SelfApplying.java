package io.fupin.notice.open;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fupin.casework.Refusal;
import io.fupin.notice.SelfApplications;
import io.fupin.notice.data.Receipts;
import io.fupin.notice.data.Receipts.Kind;
import io.fupin.region.RegionCode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a household's own application in and gives its receipt, both or neither. */
@Component
public class SelfApplying {

    private final ObjectProvider<SelfApplications> port;
    private final Receipts receipts;

    SelfApplying(ObjectProvider<SelfApplications> port, Receipts receipts) {
        this.port = port;
        this.receipts = receipts;
    }

    public boolean takenIn(RegionCode village) {
        return port.stream().anyMatch(one -> one.takenIn(village));
    }

    /**
     * @return the receipt
     * @throws Refusal for errors of format, or while no applications are taken in
     */
    @Transactional
    public String apply(RegionCode village, ObjectNode form) {
        SelfApplications applications = port.stream().filter(one -> one.takenIn(village)).findFirst()
                .orElseThrow(() -> Refusal.at("region", "这一轮识别还没有开始，现在不能申请。有疑问请打监督电话。"));
        return receipts.give(Kind.APPLICATION, applications.apply(village, form));
    }
}
