/** The citizen's identity number (GB 11643-1999). The server's twin is io.fupin.form.IdentityNumber. */

export const ID_TYPE = '居民身份证';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';
const PROVINCES = new Set(('11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 '
  + '71 81 82 83 91').split(' '));

export const normalised = (typed) => typed.replace(/\s+/g, '').toUpperCase();

/** Whether year, month and day, as numbers, are a day of the calendar. */
export function isDay(year, month, day) {
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** What is wrong with a normalised number, or null. */
export function wrong(number) {
  if (number.length !== 18) {
    return `身份证号应为 18 位，现有 ${number.length} 位`;
  }
  if (!/^[0-9]{17}[0-9X]$/.test(number)) {
    return '身份证号只能是数字，最后一位可以是 X';
  }
  const { year, month, day } = birth(number);
  if (!isDay(year, month, day)) {
    return '身份证号中的出生日期不存在，请对照证件';
  }
  if (!PROVINCES.has(number.slice(0, 2))) {
    return '身份证号前两位不是省份代码，请对照证件';
  }
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(number[i]), 0);
  const tooEarlyOrLate = year < 1900 || year > new Date().getFullYear();
  return CHECKS[sum % 11] !== number[17] || tooEarlyOrLate ? '身份证号校验码不正确' : null;
}

function birth(number) {
  return { year: Number(number.slice(6, 10)), month: Number(number.slice(10, 12)), day: Number(number.slice(12, 14)) };
}

/** What a valid number says about its holder: 男，1970年3月15日. */
export function holder(number) {
  const { year, month, day } = birth(number);
  return { sex: Number(number[16]) % 2 ? '男' : '女', birth: `${year}年${month}月${day}日` };
}
