package io.fupin.exchange.intake;

import io.fupin.exchange.register.Column;
import io.fupin.exchange.register.Headings;
import io.fupin.exchange.register.HouseholdColumn;
import io.fupin.exchange.register.PersonColumn;
import io.fupin.exchange.sheet.SheetRefused;
import io.fupin.exchange.sheet.SheetRows;
import io.fupin.exchange.sheet.XlsxFile;
import io.fupin.exchange.sheet.XlsxFile.SheetInfo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The two sheets of a workbook, known by their headings, whatever they are called and wherever these stand in the first rows. */
record FoundSheets(Found households, Found persons) {

    private static final int LOOKED_AT = 10;

    /** @param headRow behind which the data begins */
    record Found(SheetInfo sheet, int headRow, Headings headings) {
    }

    /** @throws SheetRefused when one of them is not there, is hidden, or lacks columns */
    static FoundSheets in(XlsxFile file) throws IOException {
        Found households = null;
        Found persons = null;
        String hidden = null;
        for (SheetInfo sheet : file.sheets()) {
            Found household = found(file, sheet, HouseholdColumn.values());
            Found person = found(file, sheet, PersonColumn.values());
            if (household == null && person == null) {
                continue;
            }
            if (household != null && person != null) {
                household = household.headings().known() > person.headings().known() ? household : null;
            }
            if (sheet.hidden()) {
                hidden = sheet.name();
            } else if (household != null) {
                households = only(households, household, "户");
            } else {
                persons = only(persons, person, "人");
            }
        }
        if ((households == null || persons == null) && hidden != null) {
            throw new SheetRefused("工作表“" + hidden + "”是隐藏的。请在表名上点右键、取消隐藏，看过内容再传。");
        }
        return new FoundSheets(complete(households, "户", "户编号、户主姓名"), complete(persons, "人", "户编号、姓名、证件号码、与户主关系"));
    }

    private static Found only(Found first, Found second, String name) {
        if (first != null) {
            throw new SheetRefused("有两张“" + name + "”表：“" + first.sheet().name() + "”和“" + second.sheet().name() + "”。请只留一张。");
        }
        return second;
    }

    private static Found complete(Found found, String name, String columns) {
        if (found == null) {
            throw new SheetRefused("没有找到“" + name + "”表：前 10 行里要有一行列名，至少有 " + columns + "。请用模板来填。");
        }
        if (!found.headings().missing().isEmpty()) {
            throw new SheetRefused("“" + found.sheet().name() + "”表缺少列：" + String.join("、", found.headings().missing()) + "。请补上列名和内容再传。");
        }
        return found;
    }

    private static Found found(XlsxFile file, SheetInfo sheet, Column[] columns) throws IOException {
        try (SheetRows rows = file.rows(sheet)) {
            for (int looked = 0; looked < LOOKED_AT && rows.next(); looked++) {
                List<String> head = new ArrayList<>();
                for (int i = 0; i < rows.width(); i++) {
                    head.add(rows.cell(i));
                }
                Headings headings = Headings.of(columns, head);
                if (headings != null) {
                    return new Found(sheet, rows.row(), headings);
                }
            }
        }
        return null;
    }
}
