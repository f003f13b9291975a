package io.fupin.admin.input;

import io.fupin.problem.Problem;
import io.fupin.region.Region;
import io.fupin.region.RegionCode;
import io.fupin.region.RegionLevel;
import io.fupin.region.Regions;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A place as an administrator types it: a code of twelve digits, or a name as people say it (漂河镇青背村). */
@Component
public class PlaceInput {

    private final Regions regions;

    PlaceInput(Regions regions) {
        this.regions = regions;
    }

    /**
     * @param level the level a post is held at; of several regions of one name the one of this level is meant
     * @throws Problem 422 at {@code field} when it is no place or could be several
     */
    public RegionCode read(String text, RegionCode area, RegionLevel level, String field) {
        String typed = text == null ? "" : text.strip();
        if (typed.isEmpty()) {
            throw Problem.invalid(field, "请填写区划。");
        }
        if (typed.matches("\\d{12}")) {
            RegionCode code = RegionCode.of(typed);
            if (!code.equals(RegionCode.NATION) && regions.find(code).isEmpty()) {
                throw Problem.invalid(field, "没有这个区划代码。");
            }
            return code;
        }
        List<Region> found = regions.findByName(area, typed);
        List<Region> fitting = found.stream().filter(region -> region.level() == level).toList();
        List<Region> meant = fitting.isEmpty() ? found : fitting;
        if (meant.isEmpty()) {
            throw Problem.invalid(field, "没有叫“" + typed + "”的区划。");
        }
        if (meant.size() > 1) {
            throw Problem.invalid(field, "叫“" + typed + "”的不止一处：" + meant.stream().limit(5)
                    .map(region -> regions.fullName(region.code()) + " " + region.code()).collect(Collectors.joining("，")) + "。请写上乡镇或代码。");
        }
        return meant.get(0).code();
    }
}
