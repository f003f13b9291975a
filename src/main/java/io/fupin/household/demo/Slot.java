package io.fupin.household.demo;

/** A household to be invented: what the plan's tables say of it before anybody lives in it. */
final class Slot {

    final String township;
    String village;
    boolean poorVillage;
    int size;
    String cause;
    String type;
    /** Members who can work; 0 for a household without labour. */
    int labourers;
    boolean unsafeHouse;

    Slot(String township, int size) {
        this.township = township;
        this.size = size;
    }

    /** 五保 are alone or two, without anybody who could keep them; a pupil or student is not alone. */
    boolean fits(String cause, String type) {
        if ("因学".equals(cause) && (size < 2 || "五保户".equals(type))) {
            return false;
        }
        return !"五保户".equals(type) || size <= 2 && cause != null && !"缺技术".equals(cause) && !"缺资金".equals(cause);
    }

    /** The most of them who can work: somebody alone and ill cannot, nor can a student. */
    int mostLabourers() {
        if ("五保户".equals(type) || "缺劳力".equals(cause)) {
            return 0;
        }
        boolean somebodyCannot = "因病".equals(cause) || "因残".equals(cause) || "因学".equals(cause);
        return Math.min(somebodyCannot ? size - 1 : size, 3);
    }
}
