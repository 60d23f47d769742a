/** Documents by which people are known. */
export const documents = {
  'document.citizen-id': '居民身份证',
  'document.residence-permit': '港澳台居民居住证',
  'document.foreigner-card': '外国人永久居留身份证',
  'document.hong-kong-macao-permit': '港澳居民来往内地通行证',
  'document.taiwan-permit': '台湾居民来往大陆通行证',
  'document.passport': '中国护照',
  'document.foreign-passport': '外国护照',
  'document.officer-card': '军官证',
  'document.household-register': '户口簿',
  'document.other': '其他证件',
} as const
