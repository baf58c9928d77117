#!/usr/bin/env python3
"""Make graph/view/han_variants.txt anew: Chinese characters that a search takes for one, 國 and 国, 発 and 發.

Traditional and simplified ones are those of Unicode's CLDR (its transform Hant-Hans), by ICU's program ``uconv``, which
is needed here and nowhere else: apt install icu-devtools. The forms of Japan since 1946 are below.
"""

from __future__ import annotations

import subprocess
from collections import defaultdict
from pathlib import Path

TARGET = Path(__file__).parents[1] / "graph" / "view" / "han_variants.txt"
IDEOGRAPHS = [*map(chr, range(0x3400, 0x4DC0)), *map(chr, range(0x4E00, 0xA000))]
# Each new form with the old one. Not those that are another character in Chinese: 芸, 糸, 缶, 欠, 予, 弁.
JAPANESE = """
亜亞 悪惡 圧壓 囲圍 為爲 壱壹 隠隱 栄榮 営營 衛衞 駅驛 円圓 塩鹽 縁緣 艶艷 応應 欧歐 殴毆 桜櫻 奥奧 横橫 温溫 穏穩
仮假 価價 絵繪 懐懷 拡擴 殻殼 覚覺 学學 岳嶽 楽樂 渇渴 巻卷 陥陷 勧勸 寛寬 関關 歓歡 観觀 気氣 帰歸 偽僞 戯戲 犠犧
旧舊 拠據 挙擧 虚虛 峡峽 挟挾 狭狹 教敎 郷鄕 暁曉 区區 駆驅 勲勳 薫薰 径徑 茎莖 恵惠 掲揭 渓溪 経經 蛍螢 軽輕 継繼
鶏鷄 撃擊 研硏 県縣 倹儉 剣劍 険險 圏圈 検檢 献獻 権權 顕顯 験驗 厳嚴 広廣 効效 恒恆 黄黃 鉱鑛 号號 国國 黒黑 砕碎
済濟 斎齋 剤劑 雑雜 参參 桟棧 蚕蠶 惨慘 賛贊 残殘 歯齒 児兒 辞辭 湿濕 実實 写寫 釈釋 寿壽 収收 従從 渋澁 獣獸 縦縱
粛肅 処處 緒緖 叙敍 将將 称稱 焼燒 証證 奨奬 条條 状狀 乗乘 浄淨 剰剩 畳疊 縄繩 壌壤 嬢孃 譲讓 醸釀 触觸 嘱囑 真眞
寝寢 慎愼 尽盡 図圖 粋粹 酔醉 穂穗 随隨 髄髓 枢樞 数數 瀬瀨 声聲 斉齊 静靜 窃竊 摂攝 専專 浅淺 戦戰 践踐 銭錢 潜潛
繊纖 禅禪 双雙 壮壯 争爭 荘莊 捜搜 挿插 巣巢 曽曾 装裝 総總 騒騷 蔵藏 臓臟 即卽 属屬 続續 堕墮 対對 体體 帯帶 滞滯
台臺 滝瀧 択擇 沢澤 担擔 単單 胆膽 団團 断斷 弾彈 遅遲 痴癡 虫蟲 昼晝 鋳鑄 庁廳 徴徵 聴聽 逓遞 鉄鐵 転轉 点點 伝傳
灯燈 当當 党黨 盗盜 稲稻 闘鬪 徳德 独獨 読讀 届屆 弐貳 悩惱 脳腦 覇霸 拝拜 廃廢 売賣 麦麥 発發 髪髮 抜拔 蛮蠻 秘祕
浜濱 払拂 仏佛 併倂 並竝 辺邊 変變 歩步 宝寶 豊豐 褒襃 毎每 万萬 満滿 麺麵 黙默 弥彌 訳譯 薬藥 与與 余餘 誉譽 揺搖
様樣 謡謠 来來 頼賴 乱亂 覧覽 竜龍 両兩 猟獵 緑綠 涙淚 塁壘 礼禮 励勵 霊靈 齢齡 暦曆 歴歷 恋戀 錬鍊 炉爐 労勞 楼樓
録錄 湾灣 内內 説說 税稅 脱脫 戸戶 産產 呉吳 強强 姉姊 別别 彦彥 顔顏 冊册 尭堯 遥遙 舗鋪 壊壞 会會
"""


def main() -> None:
    """Write one character a line, with all that count as the same behind it."""
    made = subprocess.run(
        ["uconv", "-f", "utf-8", "-t", "utf-8", "-x", "Hant-Hans"],
        input="\n".join(IDEOGRAPHS), capture_output=True, text=True, check=True,
    ).stdout.split("\n")  # fmt: skip
    simple = {old: new for old, new in zip(IDEOGRAPHS, made, strict=True) if old != new and len(new) == 1}
    for new, *older in JAPANESE.split():
        for old in older:
            if old in simple and simple[old] != new:
                simple.setdefault(new, simple[old])
            elif old not in simple:
                simple[old] = simple.get(new, new)
    found = defaultdict(set)
    for one, target in simple.items():
        found[simple.get(target, target)].add(one)
    found = {one: others - {one} - found.keys() for one, others in found.items()}
    lines = [f"{one}{''.join(sorted(others))}" for one, others in sorted(found.items()) if others]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
