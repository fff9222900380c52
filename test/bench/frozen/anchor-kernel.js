/**
 * A frozen anchor, never changed: the kernel that the compiler of the first released state (commit 426ca89) emits for
 * records.json, with all that it calls, and where its results stand. Today's kernel of the same records is timed against it.
 */
// model/compile/functions/arithmetic.ts
/** a / b; 0 where b is 0. */
function share(a, b) {
	return b === 0 ? 0 : a / b;
}
/** x held between low and high; low where the two cross. */
function clamp(x, low, high) {
	return Math.max(low, Math.min(high, x));
}
/** Part of the year, 0 to 1, that lies after `start + lead`, start being the first of January of a year. */
function stepAfter(year, start, lead) {
	return clamp(year + 1 - (start + lead), 0, 1);
}
// model/numeric/double-bits.ts
/** The bits of a double: the one place that looks inside a number. */
var value = /* @__PURE__ */ new Float64Array(1);
var words = new Uint32Array(value.buffer);
value[0] = 1;
var HIGH = Math.min(1, words[1]);
var LOW = 1 - HIGH;
/** Sign, exponent and upper 20 bits of the fraction, as an unsigned 32-bit integer. */
function highWord(x) {
	value[0] = x;
	return words[HIGH];
}
/** The double whose bits are these two words. */
function fromWords(high, low) {
	words[HIGH] = high;
	words[LOW] = low;
	return value[0];
}
// model/numeric/power-of-two.ts
var LEAST = -1022;
var POWERS = Float64Array.from({ length: 2046 }, (_, at) => fromWords(at + 1 << 20, 0));
/** 2^k for -1022 <= k <= 1023, exactly. */
function powerOfTwo(k) {
	return POWERS[k - LEAST];
}
/**
* x * 2^k for |x| near 1 and -1100 <= k <= 1024, rounded once. Results beyond the range of normal doubles are reached in
* two exact-but-last steps, so that a subnormal is not rounded twice.
*/
function scaleByPowerOfTwo(x, k) {
	if (k > 1023) return x * powerOfTwo(1023) * powerOfTwo(k - 1023);
	if (k >= -1021) return x * powerOfTwo(k);
	return x * powerOfTwo(k + 1e3) * powerOfTwo(-1e3);
}
// model/numeric/exponential.ts
var P1 = .16666666666666602;
var P2 = -.0027777777777015593;
var P3 = 6613756321437934e-20;
var P4 = -16533902205465252e-22;
var P5 = 4.1381367970572385e-8;
var ONE_OVER_LN2 = 1.4426950408889634;
/** Upper 32 bits of ln 2, so that small multiples of it are exact, and the rest. */
var LN2_HIGH = .6931471803691238;
var LN2_LOW = 19082149292705877e-26;
/** Above this e^x is more than the largest double; below the other it is less than half the smallest. */
var OVERFLOW = 709.782712893384;
var UNDERFLOW = -745.1332191019411;
/**
* What e^r - 1 adds to r itself: r c / (2 - c) with c = r - r^2 P(r^2), for |r| <= (ln 2) / 2.
* Shared by `exp` and `expm1`.
*/
function beyondLinear(r) {
	const square = r * r;
	const c = r - square * (P1 + square * (P2 + square * (P3 + square * (P4 + square * P5))));
	return r * c / (2 - c);
}
/** Whole number of ln 2 nearest to x, for |x| < 2^20. */
function nearestMultipleOfLn2(x) {
	return Math.floor(x * ONE_OVER_LN2 + .5);
}
/** e^(high + low) for a low part much smaller than the high one; `pow` needs the extra digits. */
function exponentialOfSum(high, low) {
	if (!(high <= OVERFLOW)) return high > OVERFLOW ? Infinity : NaN;
	if (high < UNDERFLOW) return 0;
	const k = nearestMultipleOfLn2(high);
	const upper = high - k * LN2_HIGH;
	const lower = k * LN2_LOW - low;
	const beyond = beyondLinear(upper - lower) - lower;
	const leading = 1 + upper;
	return scaleByPowerOfTwo(leading + (upper - (leading - 1) + beyond), k);
}
/**
* e^x, less than 1 ulp from the true value and the same bits on every platform.
* Method: fdlibm e_exp.c, reduction by multiples of ln 2 and a rational fit, with a compensated last sum.
*/
function exp(x) {
	return exponentialOfSum(x, 0);
}
// model/numeric/logarithm.ts
var L1 = .6666666666666735;
var L2 = .3999999999940942;
var L3 = .2857142874366239;
var L4 = .22222198432149784;
var L5 = .1818357216161805;
var L6 = .15313837699209373;
var L7 = .14798198605116586;
var TWO_54 = 0x40000000000000;
var SMALLEST_NORMAL = 22250738585072014e-324;
/** Power of two k such that x / 2^k lies in [sqrt(1/2), sqrt(2)), for finite x > 0. */
function exponentOf(x) {
	if (x < SMALLEST_NORMAL) return exponentOf(x * TWO_54) - 54;
	const high = highWord(x);
	return ((high & 1048575) + 614244 >>> 20) + (high >>> 20) - 1023;
}
/** x / 2^k for the k of `exponentOf`, exactly. */
function fractionOf(x, k) {
	return k < 1023 && k > -1022 ? x * powerOfTwo(-k) : x * powerOfTwo(-(k >> 1)) * powerOfTwo((k >> 1) - k);
}
/** k ln 2 + ln(1 + f) + correction, for f in [sqrt(1/2) - 1, sqrt(2) - 1). Shared by `log` and `log1p`. */
function logarithmOfParts(k, f, correction) {
	const s = f / (2 + f);
	const z = s * s;
	const fit = z * (L1 + z * (L2 + z * (L3 + z * (L4 + z * (L5 + z * (L6 + z * L7))))));
	const halfSquare = .5 * f * f;
	return k * LN2_HIGH - (halfSquare - (s * (halfSquare + fit) + (k * LN2_LOW + correction)) - f);
}
/**
* Natural logarithm, at most 1 ulp from the true value and the same bits on every platform.
* log(0) = -Infinity; NaN below 0. Method: fdlibm e_log.c.
*/
function log(x) {
	if (!(x > 0)) return x === 0 ? -Infinity : NaN;
	if (x === Infinity) return Infinity;
	const k = exponentOf(x);
	return logarithmOfParts(k, fractionOf(x, k) - 1, 0);
}
// model/numeric/exact-product.ts
/** 2^27 + 1: multiplying by it splits a double into two halves of 26 bits. */
var SPLITTER = 134217729;
/**
* What rounding took from the product a * b, exactly, for factors and product between about 2^-480 and 2^990.
* T. J. Dekker, Numerische Mathematik 18 (1971), doi:10.1007/BF01397083.
*/
function productError(a, b, product) {
	const scaledA = SPLITTER * a;
	const highA = scaledA - (scaledA - a);
	const lowA = a - highA;
	const scaledB = SPLITTER * b;
	const highB = scaledB - (scaledB - b);
	const lowB = b - highB;
	return lowA * lowB - (product - highA * highB - lowA * highB - highA * lowB);
}
// model/numeric/power.ts
var LARGEST_COUNTED_POWER = 1024;
var LARGEST_EXACT = powerOfTwo(480);
var SMALLEST_EXACT = powerOfTwo(-480);
var TWO_THIRDS = 2 / 3;
/** 2/3 less the double nearest to it. */
var TWO_THIRDS_LOW = 3700743415417188e-32;
/** a^n for a whole n >= 1 and a > 0 by square and multiply, lowest bit first; NaN where it leaves the exact range. */
function countedPower(a, n, inverse) {
	let baseHigh = a;
	let baseLow = 0;
	let high = 1;
	let low = 0;
	for (let left = n | 0;;) {
		if ((left & 1) === 1) {
			const product = high * baseHigh;
			const error = productError(high, baseHigh, product) + (high * baseLow + low * baseHigh);
			high = product + error;
			low = product - high + error;
		}
		left >>= 1;
		if (left === 0) break;
		const square = baseHigh * baseHigh;
		if (!(square < LARGEST_EXACT && square > SMALLEST_EXACT)) return NaN;
		const error = productError(baseHigh, baseHigh, square) + 2 * baseHigh * baseLow;
		baseHigh = square + error;
		baseLow = square - baseHigh + error;
	}
	if (!(high < LARGEST_EXACT && high > SMALLEST_EXACT)) return NaN;
	if (!inverse) return high;
	const quotient = 1 / high;
	const product = quotient * high;
	return quotient + quotient * (1 - product - productError(quotient, high, product) - quotient * low);
}
/**
* a^b = e^(b ln a) for finite a > 0. ln a = k ln 2 + 2 artanh(f / (2 + f)) is taken to about 70 bits: the first two
* terms of the series with what rounding takes from them, the others as they are.
*/
function powerByLogarithm(a, b) {
	const k = exponentOf(a);
	const f = fractionOf(a, k) - 1;
	const divisor = 2 + f;
	const s = f / divisor;
	const product = s * divisor;
	const sLow = (f - product - productError(s, divisor, product) - s * (f - (divisor - 2))) / divisor;
	const z = s * s;
	const zLow = productError(s, s, z) + 2 * s * sLow;
	const third = s * z;
	const thirdLow = productError(s, z, third) + (s * zLow + sLow * z);
	const cube = third * TWO_THIRDS;
	const cubeLow = productError(third, TWO_THIRDS, cube) + (third * TWO_THIRDS_LOW + thirdLow * TWO_THIRDS);
	const series = z * (1 / 5 + z * (1 / 7 + z * (1 / 9 + z * (1 / 11 + z * (1 / 13 + z * (1 / 15 + z * (1 / 17 + z * (1 / 19 + z * (1 / 21 + z * (1 / 23 + z * (1 / 25)))))))))));
	const whole = k * LN2_HIGH;
	const linear = whole + 2 * s;
	const head = linear + cube;
	const tail = whole - linear + 2 * s + (linear - head + cube) + (2 * sLow + cubeLow + 2 * third * series + k * LN2_LOW);
	const high = head + tail;
	const low = head - high + tail;
	const exponent = b * high;
	if (!(exponent < 1e3 && exponent > -1e3)) return exponent > 0 ? Infinity : 0;
	return exponentialOfSum(exponent, productError(b, high, exponent) + b * low);
}
/**
* a^b, within 1 ulp and the same bits on every platform. Whole powers up to 1024 are multiplied out (square and
* multiply in extended precision), others go through the logarithm.
* pow(a, 0) = 1 for every a, pow(1, b) = 1 except b NaN; NaN for a < 0 with a fractional b.
*/
function pow(a, b) {
	if (a > 0 && a < Infinity && b - b === 0) {
		if (b === 1) return a;
		if (a === 1 || b === 0) return 1;
		if (b === .5) return Math.sqrt(a);
		return powerOfPositive(a, b);
	}
	return powerAtTheEdges(a, b);
}
/** a^b for finite a > 0 and finite b. */
function powerOfPositive(a, b) {
	const count = Math.abs(b);
	if (count <= LARGEST_COUNTED_POWER && Math.floor(count) === count) {
		const counted = countedPower(a, count, b < 0);
		if (counted === counted) return counted;
	}
	return powerByLogarithm(a, b);
}
/** a^b where one of them is zero, negative, infinite or not a number. */
function powerAtTheEdges(a, b) {
	if (b === 0) return 1;
	if (a !== a || b !== b) return NaN;
	if (b === 1) return a;
	if (a === 1) return 1;
	if (b === Infinity || b === -Infinity) {
		const size = Math.abs(a);
		if (size === 1) return 1;
		return size > 1 === b > 0 ? Infinity : 0;
	}
	const whole = Math.floor(b) === b;
	const odd = whole && Math.abs(b % 2) === 1;
	if (a === 0 || a === Infinity || a === -Infinity) {
		const negative = odd && (a < 0 || 1 / a < 0);
		const size = a === 0 === b > 0 ? 0 : Infinity;
		return negative ? -size : size;
	}
	if (a < 0 && !whole) return NaN;
	const result = powerOfPositive(-a, b);
	return odd ? -result : result;
}
// model/numeric/gamma.ts
var SQRT_TWO_PI = 2.5066282746310002;
var ASYMPTOTIC_FROM = 12;
var LARGEST_WHOLE_POWER = 140;
var LARGEST_ARGUMENT = 171.7;
/**
* The gamma function for x > 0, relative error below 1e-13; whole arguments give factorials. NaN for x <= 0, which no
* lifetime needs; Infinity above 171.62.
* Stirling's series, Abramowitz & Stegun 6.1.40, after raising x to 12 by the recurrence 6.1.15.
*/
function gamma(x) {
	if (!(x > 0)) return NaN;
	if (x > LARGEST_ARGUMENT) return Infinity;
	if (Math.floor(x) === x) {
		let factorial = 1;
		for (let i = 2; i < x; i++) factorial *= i;
		return factorial;
	}
	let z = x;
	let divisor = 1;
	while (z < ASYMPTOTIC_FROM) {
		divisor *= z;
		z += 1;
	}
	const w = 1 / (z * z);
	const series = (1 / 12 - w * (1 / 360 - w * (1 / 1260 - w * (1 / 1680 - w * (1 / 1188 - w * (691 / 360360 - w * (1 / 156 - w * (3617 / 122400)))))))) / z;
	const exponent = z - .5;
	if (z < LARGEST_WHOLE_POWER) return SQRT_TWO_PI * pow(z, exponent) * exp(series - z) / divisor;
	const half = pow(z, exponent / 2);
	return SQRT_TWO_PI * half * exp(series - z) * half;
}
var CURVES = 4;
var curves = [];
var oldest = 0;
/** Weibull scale in years whose mean life is `life` years: life / gamma(1 + 1/shape). NaN for shape <= 0. */
function weibullScale(life, shape) {
	return shape > 0 ? life / gamma(1 + 1 / shape) : NaN;
}
/** Share in service at `age` years for a known Weibull scale: e^(-hazard age - (age/scale)^shape); 1 at age 0. */
function survivalAtScale(age, scale, shape, hazard) {
	if (age === 0) return 1;
	if (!(age > 0 && scale >= 0)) return NaN;
	return exp(-(hazard * age) - pow(age / scale, shape));
}
function curveOf(life, shape, hazard) {
	for (let at = 0; at < curves.length; at++) {
		const known = curves[at];
		if (known.life === life && known.shape === shape && known.hazard === hazard) return known;
	}
	if (curves.length < CURVES) curves.push({
		life: NaN,
		shape: NaN,
		hazard: NaN,
		scale: NaN,
		table: /* @__PURE__ */ new Float64Array(61)
	});
	const curve = curves[oldest];
	oldest = (oldest + 1) % CURVES;
	curve.life = life;
	curve.shape = shape;
	curve.hazard = hazard;
	curve.scale = weibullScale(life, shape);
	for (let age = 0; age <= 60; age++) curve.table[age] = survivalAtScale(age, curve.scale, shape, hazard);
	return curve;
}
/**
* Share of a vintage still in service at `age` years: wear-out of Weibull `shape` with mean `life` years, times a
* constant `hazard` per year of early loss. survival(0) = 1 exactly; NaN for a negative age or life, or shape <= 0.
*/
function survival(age, life, shape, hazard) {
	const curve = curveOf(life, shape, hazard);
	return age >= 0 && age <= 60 && Math.floor(age) === age ? curve.table[age] : survivalAtScale(age, curve.scale, shape, hazard);
}
/** Survival at ages 0..60. The same array serves later calls: read it before the next one. */
function survivalTable(life, shape, hazard) {
	return curveOf(life, shape, hazard).table;
}
// model/finance/recovery-factor.ts
var payments = /* @__PURE__ */ new Float64Array(61);
var lastRate = NaN;
var lastLife = NaN;
var lastShape = NaN;
var lastHazard = NaN;
/**
* Present value, `from` years after purchase, of 1 a year per unit still in service at ages from..60, the first paid at
* once. With from = 0: what a charge of 1 per surviving unit is worth at purchase.
*/
function survivingPayments(from, rate, life, shape, hazard) {
	if (rate !== lastRate || life !== lastLife || shape !== lastShape || hazard !== lastHazard) {
		const survivors = survivalTable(life, shape, hazard);
		const growth = 1 + rate;
		let value = 0;
		for (let age = 60; age >= 0; age--) {
			value = value / growth + survivors[age];
			payments[age] = value;
		}
		lastRate = rate;
		lastLife = life;
		lastShape = shape;
		lastHazard = hazard;
	}
	return from > 60 ? 0 : payments[from];
}
/**
* Yearly charge per surviving unit that pays back a value of 1, paid in mid-year from the year of purchase on:
* 1 / sum over ages 0..60 of survival(age) (1 + rate)^-age, per year. NaN where rate <= -1, life < 0 or shape <= 0.
*/
function recoveryFactor(rate, life, shape, hazard) {
	return rate > -1 ? 1 / survivingPayments(0, rate, life, shape, hazard) : NaN;
}
// kernel-entry.js
var hash = "8fe2400ee51eb168e56d67243248b944c0e98e3a79dc9c628a340aa6fa8a19e7";
var version = "frozen";
var hoisted = /* @__PURE__ */ new Float64Array(2);
function delayedValue(out, base, t, n, lead) {
	if (!(lead >= 0)) return NaN;
	const whole = Math.floor(lead), part = lead - whole, at = t - whole;
	const near = at >= 0 ? out[base + at * 790] : 0;
	if (part === 0) return near;
	return (1 - part) * near + part * (at >= 1 ? out[base + (at - 1) * 790] : 0);
}
function aheadValue(out, base, t, n, lead) {
	if (!(lead >= 0 && lead <= 12)) return NaN;
	const whole = Math.floor(lead), part = lead - whole, at = t + whole;
	const near = out[base + Math.min(at, n - 1) * 790];
	if (part === 0) return near;
	return (1 - part) * near + part * out[base + Math.min(at + 1, n - 1) * 790];
}
function once_demand_0(scalars, out, ages) {
	{
		let r2 = 0;
		for (let i1 = 0; i1 < 12; i1++) r2 += scalars[33 + i1 | 0];
		let r5 = 0;
		for (let i4 = 0; i4 < 12; i4++) r5 += scalars[45 + i4 | 0];
		out[0] = r2 / r5;
	}
	{
		const h2 = out[0];
		const h3 = scalars[16] - 1;
		for (let i1 = 0; i1 < 12; i1++) {
			const h4 = pow(scalars[33 + i1 | 0] / scalars[45 + i1 | 0] / h2, h3);
			out[1 + i1 | 0] = scalars[33 + i1 | 0] * h4 * scalars[57 + i1 | 0];
		}
	}
	for (let i1 = 0; i1 < 4; i1++) {
		let r3 = 0;
		for (let i2 = 0; i2 < 12; i2++) r3 += out[1 + i2 | 0] * scalars[69 + i2 * 4 + i1 | 0];
		out[13 + i1 | 0] = r3;
	}
	for (let i1 = 0; i1 < 4; i1++) {
		let r3 = 0;
		for (let i2 = 0; i2 < 12; i2++) r3 += out[1 + i2 | 0] * scalars[69 + i2 * 4 + i1 | 0] * scalars[21 + i2 | 0];
		out[17 + i1 | 0] = r3;
	}
	for (let i1 = 0; i1 < 4; i1++) {
		let r3 = 0;
		for (let i2 = 0; i2 < 12; i2++) r3 += scalars[33 + i2 | 0] * scalars[69 + i2 * 4 + i1 | 0] * scalars[21 + i2 | 0];
		out[21 + i1 | 0] = r3;
	}
	{
		let r2 = 0;
		for (let i1 = 0; i1 < 12; i1++) r2 += scalars[45 + i1 | 0] * scalars[21 + i1 | 0];
		out[25] = r2;
	}
	{
		const h2 = 0 + scalars[119] * scalars[124] + scalars[120] * scalars[125] + scalars[121] * scalars[126] + scalars[122] * scalars[127] + scalars[123] * scalars[128];
		for (let i1 = 0; i1 < 5; i1++) out[26 + i1 * 2 | 0] = scalars[119 + i1 | 0] * scalars[124 + i1 | 0] / h2;
		const h4 = 0 + scalars[119] * (1 - scalars[124]) + scalars[120] * (1 - scalars[125]) + scalars[121] * (1 - scalars[126]) + scalars[122] * (1 - scalars[127]) + scalars[123] * (1 - scalars[128]);
		for (let i3 = 0; i3 < 5; i3++) out[27 + i3 * 2 | 0] = scalars[119 + i3 | 0] * (1 - scalars[124 + i3 | 0]) / h4;
	}
	{
		let c2;
		if (scalars[234] > 0) c2 = (1 - pow(1 - scalars[234] * 1, Math.max(scalars[143] - 2030, 0))) / (scalars[234] * 1);
		else c2 = Math.max(scalars[143] - 2030, 0);
		out[36] = Math.min(scalars[143] - 2025, 5) + c2;
	}
}
function once_placement_1(scalars, out, ages) {
	out[37] = Math.max(scalars[184], scalars[185], scalars[186]);
	out[38] = Math.max(scalars[187], scalars[184], scalars[185] * scalars[188], scalars[186]);
	out[39] = Math.max(scalars[189], scalars[186]);
	out[40] = Math.max(scalars[190], scalars[184], scalars[185], scalars[186]);
	out[41] = Math.max(scalars[191], scalars[192]);
	out[42] = scalars[192];
	{
		const h1 = pow(1 + scalars[17] * 1, scalars[16]);
		const h2 = pow(1 + scalars[18] * 1, scalars[16]);
		const h3 = pow(1 + scalars[19] * 1, scalars[16]);
		const h4 = pow(1 + scalars[20] * 1, scalars[16]);
		out[43] = (0 + out[17] * h1 + out[18] * h2 + out[19] * h3 + out[20] * h4) / (0 + out[13] * h1 + out[14] * h2 + out[15] * h3 + out[16] * h4);
	}
	out[44] = scalars[11] * out[43] * (scalars[15] + (1 - scalars[15]) * scalars[117]) / scalars[193] * .00011415525114155251;
	out[45] = scalars[0] > 0 ? 1 : Math.min(scalars[177], share(scalars[176], out[44]));
	for (let i1 = 0; i1 < 6; i1++) for (let i2 = 0; i2 < 5; i2++) {
		out[46 + i1 * 10 + i2 * 2 | 0] = scalars[0] > 0 ? 0 : scalars[197 + i1 | 0] + scalars[203 + i2 * 2 | 0];
		out[47 + i1 * 10 + i2 * 2 | 0] = scalars[0] > 0 ? 0 : scalars[197 + i1 | 0] + scalars[204 + i2 * 2 | 0];
	}
}
function once_fleet_2(scalars, out, ages) {
	out[106] = (1 + scalars[231] * 1) / (1 + scalars[233] * 1);
	out[107] = (1 + scalars[231] * 1) / (1 + scalars[232] * 1);
	out[108] = pow(1 + scalars[231] * 1, out[36]);
	out[109] = pow(out[106], out[36]);
}
function once_demand_3(scalars, out, ages) {
	out[110] = scalars[228] * scalars[229] * out[109];
}
function once_fleet_4(scalars, out, ages) {
	out[111] = pow(out[107], out[36]);
	out[112] = scalars[0] > 0 ? 0 : out[37];
	out[113] = out[38];
	out[114] = out[39];
	out[115] = out[40];
	out[116] = scalars[191];
	out[117] = 0;
	out[118] = 1;
	out[119] = 0;
	out[120] = 0;
	out[121] = 0;
	out[122] = 0;
	out[123] = 0;
}
function once_limits_5(scalars, out, ages) {
	for (let i1 = 0; i1 < 5; i1++) {
		let r3 = 0;
		for (let i2 = 0; i2 < 12; i2++) r3 += scalars[477 + i2 | 0] * scalars[417 + i2 * 5 + i1 | 0];
		out[124 + i1 | 0] = r3;
	}
	for (let i1 = 0; i1 < 5; i1++) {
		let r3 = 0;
		for (let i2 = 0; i2 < 12; i2++) r3 += scalars[477 + i2 | 0] * scalars[417 + i2 * 5 + i1 | 0] * scalars[21 + i2 | 0];
		out[129 + i1 | 0] = r3;
	}
	out[134] = 0 + share(out[129], out[124]) * scalars[489] + share(out[130], out[125]) * scalars[490] + share(out[131], out[126]) * scalars[491] + share(out[132], out[127]) * scalars[492] + share(out[133], out[128]) * scalars[493];
	{
		const h1 = 0 + scalars[489] + scalars[490] + scalars[491] + scalars[492] + scalars[493];
		out[135] = out[134] / h1;
	}
	out[136] = scalars[415] * scalars[416];
}
function once_water_6(scalars, out, ages) {
	{
		const h2 = 1 - scalars[260];
		const h3 = scalars[260];
		const h4 = scalars[387];
		for (let i1 = 0; i1 < 6; i1++) {
			out[137 + i1 * 2 | 0] = scalars[375 + i1 * 2 | 0] * h2 + h4 * Math.min(h3, scalars[375 + i1 * 2 | 0] > 0 ? 1 : 0);
			out[138 + i1 * 2 | 0] = scalars[376 + i1 * 2 | 0] * h2 + h4 * Math.min(h3, scalars[376 + i1 * 2 | 0] > 0 ? 1 : 0);
		}
	}
	for (let i1 = 0; i1 < 6; i1++) {
		let r3 = 0;
		for (let i2 = 0; i2 < 9; i2++) r3 += scalars[263 + i1 * 18 + i2 | 0] * scalars[389 + i2 | 0];
		out[149 + i1 * 2 | 0] = r3;
		let r6 = 0;
		for (let i5 = 0; i5 < 9; i5++) r6 += scalars[272 + i1 * 18 + i5 | 0] * scalars[389 + i5 | 0];
		out[150 + i1 * 2 | 0] = r6;
	}
	for (let i1 = 0; i1 < 6; i1++) {
		let r3 = 0;
		for (let i2 = 0; i2 < 9; i2++) r3 += scalars[263 + i1 * 18 + i2 | 0] * scalars[398 + i2 | 0];
		out[161 + i1 * 2 | 0] = r3;
		let r6 = 0;
		for (let i5 = 0; i5 < 9; i5++) r6 += scalars[272 + i1 * 18 + i5 | 0] * scalars[398 + i5 | 0];
		out[162 + i1 * 2 | 0] = r6;
	}
}
function once_capital_7(scalars, out, ages) {
	out[173] = pow(scalars[502] / scalars[501], scalars[500] - 1);
	out[174] = pow(scalars[503] / scalars[501], scalars[500] - 1);
	out[175] = scalars[496] * (1 + scalars[497]) * (1 + scalars[498]);
}
function once_demand_8(scalars, out, ages) {
	{
		const h1 = pow(1 + scalars[499] * 1, scalars[143] - 2025);
		out[176] = scalars[230] * out[111] * (1 + scalars[504] + scalars[505]) + out[110] * out[175] * h1 * .001;
	}
	out[177] = scalars[140] + scalars[141] / out[110] * 1e3 + scalars[142] / out[176];
}
function once_operating_9(scalars, out, ages) {
	{
		const h2 = scalars[506] / (1 - scalars[506]);
		for (let i1 = 0; i1 < 6; i1++) out[178 + i1 | 0] = 1 + h2 * (1 + scalars[507 + i1 | 0]);
	}
	out[184] = scalars[178] > 0 ? scalars[515] : scalars[513] + scalars[514];
	out[185] = scalars[521];
	out[186] = scalars[513] + scalars[514];
	out[187] = scalars[513] + scalars[514];
	out[188] = scalars[519];
	out[189] = scalars[520];
	{
		const h2 = scalars[235];
		const h3 = scalars[236];
		const h4 = scalars[237];
		for (let i1 = 0; i1 < 6; i1++) {
			const h5 = recoveryFactor(out[184 + i1 | 0], h2, h3, h4);
			out[190 + i1 | 0] = h5;
		}
	}
	{
		const h2 = scalars[238];
		const h3 = scalars[239];
		for (let i1 = 0; i1 < 6; i1++) {
			const h4 = recoveryFactor(out[184 + i1 | 0], h2, h3, 0);
			out[196 + i1 | 0] = h4;
		}
	}
}
function once_control_10(scalars, out, ages) {
	for (let i1 = 0; i1 < 6; i1++) out[202 + i1 * 4 | 0] = scalars[157 + i1 * 2 | 0] * scalars[625 + i1 * 4 | 0] + scalars[158 + i1 * 2 | 0] * scalars[649 + i1 | 0];
	for (let i2 = 0; i2 < 6; i2++) out[203 + i2 * 4 | 0] = scalars[169 + i2 | 0] > 0 ? scalars[656] : scalars[626 + i2 * 4 | 0];
	for (let i3 = 0; i3 < 6; i3++) out[204 + i3 * 4 | 0] = scalars[627 + i3 * 4 | 0];
	for (let i4 = 0; i4 < 6; i4++) out[205 + i4 * 4 | 0] = scalars[169 + i4 | 0] > 0 ? scalars[658] : scalars[628 + i4 * 4 | 0];
	for (let i1 = 0; i1 < 6; i1++) {
		const h3 = out[205 + i1 * 4 | 0];
		for (let i2 = 0; i2 < 5; i2++) out[226 + i1 * 5 + i2 | 0] = h3 >= scalars[662 + i2 * 4 | 0] && out[203 + i1 * 4 | 0] >= scalars[660 + i2 * 4 | 0] ? 1 : 0;
	}
}
function once_trust_11(scalars, out, ages) {
	{
		const h2 = 0 + scalars[899] + scalars[900] + scalars[901] + scalars[902] + scalars[903];
		for (let i1 = 0; i1 < 5; i1++) out[256 + i1 | 0] = h2 > 0 ? scalars[899 + i1 | 0] / h2 : .2;
	}
	for (let i1 = 0; i1 < 6; i1++) for (let i2 = 0; i2 < 5; i2++) {
		let r4 = 0;
		for (let i3 = 0; i3 < 20; i3++) r4 += Math.max(0, scalars[679 + i1 * 20 + i3 | 0]) * scalars[799 + i2 * 20 + i3 | 0];
		out[261 + i1 * 5 + i2 | 0] = r4;
	}
	for (let i1 = 0; i1 < 6; i1++) for (let i2 = 0; i2 < 5; i2++) {
		let r4 = 0;
		for (let i3 = 0; i3 < 20; i3++) r4 += (scalars[679 + i1 * 20 + i3 | 0] < 0 ? 1 : scalars[679 + i1 * 20 + i3 | 0]) * scalars[799 + i2 * 20 + i3 | 0];
		out[291 + i1 * 5 + i2 | 0] = r4;
	}
	{
		const h2 = out[256];
		const h4 = out[257];
		const h6 = out[258];
		const h8 = out[259];
		const h10 = out[260];
		for (let i1 = 0; i1 < 6; i1++) {
			const h3 = pow(out[261 + i1 * 5 | 0], h2);
			const h5 = pow(out[262 + i1 * 5 | 0], h4);
			const h7 = pow(out[263 + i1 * 5 | 0], h6);
			const h9 = pow(out[264 + i1 * 5 | 0], h8);
			const h11 = pow(out[265 + i1 * 5 | 0], h10);
			out[321 + i1 | 0] = h3 * h5 * h7 * h9 * h11;
		}
	}
	{
		const h2 = out[256];
		const h4 = out[257];
		const h6 = out[258];
		const h8 = out[259];
		const h10 = out[260];
		for (let i1 = 0; i1 < 6; i1++) {
			const h3 = pow(out[291 + i1 * 5 | 0], h2);
			const h5 = pow(out[292 + i1 * 5 | 0], h4);
			const h7 = pow(out[293 + i1 * 5 | 0], h6);
			const h9 = pow(out[294 + i1 * 5 | 0], h8);
			const h11 = pow(out[295 + i1 * 5 | 0], h10);
			out[327 + i1 | 0] = h3 * h5 * h7 * h9 * h11;
		}
	}
	for (let i1 = 0; i1 < 6; i1++) {
		let r3 = NaN;
		for (let i2 = 0; i2 < 5; i2++) {
			const v4 = out[261 + i1 * 5 + i2 | 0];
			if (v4 === v4 && !(r3 <= v4)) r3 = v4;
		}
		out[333 + i1 | 0] = r3;
	}
	for (let i1 = 0; i1 < 6; i1++) {
		const h2 = 0 + (out[291 + i1 * 5 | 0] - out[261 + i1 * 5 | 0]) + (out[292 + i1 * 5 | 0] - out[262 + i1 * 5 | 0]) + (out[293 + i1 * 5 | 0] - out[263 + i1 * 5 | 0]) + (out[294 + i1 * 5 | 0] - out[264 + i1 * 5 | 0]) + (out[295 + i1 * 5 | 0] - out[265 + i1 * 5 | 0]);
		out[339 + i1 | 0] = h2 * 4;
	}
	for (let i1 = 0; i1 < 6; i1++) for (let i2 = 0; i2 < 5; i2++) out[345 + i1 * 15 + i2 * 3 | 0] = out[226 + i1 * 5 + i2 | 0] > 0 && out[321 + i1 | 0] >= scalars[904 + i2 | 0] - 1e-9 ? 0 : 1;
	for (let i3 = 0; i3 < 6; i3++) for (let i4 = 0; i4 < 5; i4++) out[346 + i3 * 15 + i4 * 3 | 0] = out[226 + i3 * 5 + i4 | 0] > 0 && out[327 + i3 | 0] >= scalars[904 + i4 | 0] - 1e-9 ? 1 : 0;
	for (let i5 = 0; i5 < 6; i5++) for (let i6 = 0; i6 < 5; i6++) out[347 + i5 * 15 + i6 * 3 | 0] = out[226 + i5 * 5 + i6 | 0] > 0 && !(out[321 + i5 | 0] >= scalars[904 + i6 | 0] - 1e-9) && out[327 + i5 | 0] >= scalars[904 + i6 | 0] - 1e-9 ? 0 : 1;
	for (let i1 = 0; i1 < 6; i1++) for (let i2 = 0; i2 < 5; i2++) {
		let r4 = NaN, b6 = NaN;
		for (let i3 = 0; i3 < 3; i3++) {
			const v5 = out[345 + i1 * 15 + i2 * 3 + i3 | 0];
			if (v5 === v5 && !(b6 <= v5)) {
				b6 = v5;
				r4 = i3;
			}
		}
		out[435 + i1 * 5 + i2 | 0] = r4;
	}
}
function once_dependence_12(scalars, out, ages) {
	{
		const h2 = 0 + scalars[909] + scalars[910] + scalars[911] + scalars[912] + scalars[913] + scalars[914] + scalars[915];
		for (let i1 = 0; i1 < 7; i1++) out[465 + i1 | 0] = share(scalars[909 + i1 | 0], h2);
	}
	for (let i1 = 0; i1 < 6; i1++) {
		const h3 = scalars[157 + i1 * 2 | 0];
		const h4 = scalars[158 + i1 * 2 | 0];
		for (let i2 = 0; i2 < 9; i2++) {
			const h5 = 0 + h3 * scalars[263 + i1 * 18 + i2 | 0] + h4 * scalars[272 + i1 * 18 + i2 | 0];
			out[472 + i1 * 9 + i2 | 0] = h5;
		}
	}
}
function once_accounts_13(scalars, out, ages) {
	out[526] = 0;
	out[527] = 0;
	out[528] = 0;
	out[529] = scalars[607] * (1 - 1 / scalars[175]);
	out[530] = 0;
	out[531] = 0;
	{
		const h3 = scalars[522];
		for (let i1 = 0; i1 < 6; i1++) {
			const h4 = out[526 + i1 | 0];
			for (let i2 = 0; i2 < 7; i2++) out[532 + i1 * 28 + i2 | 0] = 1 - scalars[523 + i1 * 7 + i2 | 0] * h3 - scalars[565 + i1 * 7 + i2 | 0] - h4;
		}
		for (let i5 = 0; i5 < 6; i5++) for (let i6 = 0; i6 < 7; i6++) out[539 + i5 * 28 + i6 | 0] = scalars[523 + i5 * 7 + i6 | 0] * h3;
		for (let i7 = 0; i7 < 6; i7++) for (let i8 = 0; i8 < 7; i8++) out[546 + i7 * 28 + i8 | 0] = scalars[565 + i7 * 7 + i8 | 0];
		for (let i9 = 0; i9 < 6; i9++) {
			const h11 = out[526 + i9 | 0];
			for (let i10 = 0; i10 < 7; i10++) out[553 + i9 * 28 + i10 | 0] = h11;
		}
	}
}
function once_dependence_14(scalars, out, ages) {
	{
		const h2 = 1 - scalars[916];
		for (let i1 = 0; i1 < 6; i1++) out[700 + i1 * 7 | 0] = h2;
		const h4 = (1 - scalars[917]) * (1 - scalars[952]);
		for (let i3 = 0; i3 < 6; i3++) out[701 + i3 * 7 | 0] = h4;
		const h6 = scalars[918];
		for (let i5 = 0; i5 < 6; i5++) out[702 + i5 * 7 | 0] = scalars[930 + i5 | 0] * (1 - scalars[169 + i5 | 0]) * (1 - (1 - scalars[178 + i5 | 0]) * h6);
		for (let i7 = 0; i7 < 6; i7++) out[703 + i7 * 7 | 0] = scalars[936 + i7 | 0] * (1 - scalars[169 + i7 | 0]);
		for (let i8 = 0; i8 < 6; i8++) {
			let c12;
			if (scalars[0] > 0) c12 = 0;
			else {
				let r10 = 0;
				for (let i9 = 0; i9 < 9; i9++) r10 += out[472 + i8 * 9 + i9 | 0] * scalars[942 + i9 | 0];
				c12 = scalars[158 + i8 * 2 | 0] + scalars[157 + i8 * 2 | 0] * r10;
			}
			out[704 + i8 * 7 | 0] = c12;
		}
		for (let i13 = 0; i13 < 6; i13++) out[705 + i13 * 7 | 0] = (1 - out[532 + i13 * 28 | 0]) * (1 - scalars[169 + i13 | 0]);
		for (let i14 = 0; i14 < 6; i14++) out[706 + i14 * 7 | 0] = scalars[158 + i14 * 2 | 0];
	}
}
function once_discounting_15(scalars, out, ages) {
	out[742] = share(0 + scalars[610] * out[17] + scalars[611] * out[18] + scalars[612] * out[19] + scalars[613] * out[20], 0 + out[17] + out[18] + out[19] + out[20]);
	out[743] = scalars[614];
	out[744] = scalars[513] + scalars[514];
	out[745] = 0 + out[742] * scalars[615] + out[743] * scalars[616] + out[744] * scalars[617];
}
function once_energy_16(scalars, out, ages) {
	{
		const h1 = recoveryFactor(out[745], scalars[374], scalars[239], 0);
		out[746] = (scalars[371] * h1 / scalars[372] + scalars[373] * 8.76) * .1141552511415525;
	}
}
function once_discounting_17(scalars, out, ages) {
	for (let i1 = 0; i1 < 6; i1++) out[747 + i1 | 0] = scalars[617] > 0 ? 1 - scalars[178 + i1 | 0] : out[533 + i1 * 28 | 0];
}
function exogenous0_demand_0(scalars, series, out, n, t, start) {
	const year = start + t - 6, p = t > 0 ? t - 1 : 0, y = t * 790 | 0;
	p * 790 | 0;
	{
		const h2 = year - 2024;
		for (let i1 = 0; i1 < 4; i1++) {
			const h3 = pow(1 + scalars[17 + i1 | 0] * 1, h2);
			out[y + 753 + i1 | 0] = h3;
		}
	}
	{
		const h2 = scalars[16];
		for (let i1 = 0; i1 < 4; i1++) {
			const h3 = pow(out[y + 753 + i1 | 0], h2);
			out[y + 757 + i1 | 0] = h3;
		}
	}
	{
		const h1 = 0 + out[17] * out[y + 757 | 0] + out[18] * out[y + 758 | 0] + out[19] * out[y + 759 | 0] + out[20] * out[y + 760 | 0];
		const h2 = 0 + out[13] * out[y + 757 | 0] + out[14] * out[y + 758 | 0] + out[15] * out[y + 759 | 0] + out[16] * out[y + 760 | 0];
		out[y + 761 | 0] = h1 / h2;
	}
	{
		const h1 = 0 + out[21] * out[y + 753 | 0] + out[22] * out[y + 754 | 0] + out[23] * out[y + 755 | 0] + out[24] * out[y + 756 | 0];
		out[y + 762 | 0] = h1;
	}
	out[y + 763 | 0] = series[2 * n + t | 0] * (1 - scalars[15]);
	out[y + 764 | 0] = series[2 * n + t | 0] * scalars[15];
	out[y + 765 | 0] = scalars[0] > 0 ? 1 : scalars[117];
	{
		let c2;
		if (year < scalars[2]) c2 = 0;
		else c2 = 1 - pow(scalars[14] / (scalars[14] + 1), year - scalars[2] + 1);
		out[y + 766 | 0] = c2;
	}
	out[y + 767 | 0] = out[y + 763 | 0] * out[y + 761 | 0] * (1 - out[y + 765 | 0]);
	out[y + 768 | 0] = clamp((year - scalars[2]) / Math.max(scalars[143] - scalars[2], 1), 0, 1);
	out[y + 769 | 0] = scalars[144] > 0 ? out[y + 768 | 0] * out[y + 768 | 0] * (3 - 2 * out[y + 768 | 0]) : out[y + 768 | 0];
	out[y + 770 | 0] = out[177] * out[y + 769 | 0] * scalars[227] * out[108];
}
function exogenous0_placement_1(scalars, series, out, n, t, start) {
	const year = start + t - 6, p = t > 0 ? t - 1 : 0, y = t * 790 | 0;
	p * 790 | 0;
	{
		const h2 = scalars[2];
		for (let i1 = 0; i1 < 6; i1++) out[y + 771 + i1 | 0] = stepAfter(year, h2, out[37 + i1 | 0]);
	}
	out[y + 777 | 0] = out[45];
	out[y + 778 | 0] = 0;
	out[y + 779 | 0] = 0;
	out[y + 780 | 0] = 0;
	out[y + 781 | 0] = 0;
	out[y + 782 | 0] = 1 - out[45];
	{
		const h2 = year - scalars[2];
		for (let i1 = 0; i1 < 6; i1++) out[y + 783 + i1 | 0] = h2 - out[37 + i1 | 0];
	}
	for (let i1 = 0; i1 < 6; i1++) out[y + 789 + i1 | 0] = out[y + 783 + i1 | 0] < 1 ? scalars[215 + i1 | 0] : out[y + 783 + i1 | 0] < 2 ? scalars[221 + i1 | 0] : 1;
	{
		const h2 = 1 - out[y + 771 | 0] * out[y + 789 | 0];
		const h3 = 1 - out[y + 772 | 0] * out[y + 790 | 0];
		const h4 = 1 - out[y + 773 | 0] * out[y + 791 | 0];
		const h5 = 1 - out[y + 774 | 0] * out[y + 792 | 0];
		const h6 = 1 - out[y + 775 | 0] * out[y + 793 | 0];
		const h7 = 1 - out[y + 776 | 0] * out[y + 794 | 0];
		for (let i1 = 0; i1 < 5; i1++) {
			const h8 = 0 + h2 * series[(8 + i1) * n + t | 0] + h3 * series[(13 + i1) * n + t | 0] + h4 * series[(18 + i1) * n + t | 0] + h5 * series[(23 + i1) * n + t | 0] + h6 * series[(28 + i1) * n + t | 0] + h7 * series[(33 + i1) * n + t | 0];
			out[y + 795 + i1 | 0] = h8;
		}
	}
	for (let i1 = 0; i1 < 6; i1++) for (let i2 = 0; i2 < 5; i2++) out[y + 800 + i1 * 5 + i2 | 0] = year < scalars[2] ? out[y + 777 + i1 | 0] : out[y + 771 + i1 | 0] * out[y + 789 + i1 | 0] * series[(8 + i1 * 5 + i2) * n + t | 0] + out[y + 777 + i1 | 0] * out[y + 795 + i2 | 0];
	for (let i3 = 0; i3 < 6; i3++) {
		const h5 = out[y + 777 + i3 | 0];
		for (let i4 = 0; i4 < 5; i4++) out[y + 830 + i3 * 5 + i4 | 0] = h5;
	}
	for (let i1 = 0; i1 < 6; i1++) for (let i2 = 0; i2 < 5; i2++) out[y + 860 + i1 * 5 + i2 | 0] = year < scalars[2] ? out[y + 800 + i1 * 5 + i2 | 0] : Math.max(out[y + 771 + i1 | 0] * series[(8 + i1 * 5 + i2) * n + t | 0], out[y + 800 + i1 * 5 + i2 | 0]);
	for (let i3 = 0; i3 < 6; i3++) for (let i4 = 0; i4 < 5; i4++) out[y + 890 + i3 * 5 + i4 | 0] = out[y + 830 + i3 * 5 + i4 | 0];
}
function exogenous0_fleet_2(scalars, series, out, n, t, start) {
	const year = start + t - 6, p = t > 0 ? t - 1 : 0, y = t * 790 | 0;
	p * 790 | 0;
	{
		let c2;
		if (scalars[234] > 0) c2 = (1 - pow(1 - scalars[234] * 1, Math.max(year - 2030, 0))) / (scalars[234] * 1);
		else c2 = Math.max(year - 2030, 0);
		out[y + 920 | 0] = Math.min(year - 2025, 5) + c2;
	}
	for (let i1 = 0; i1 < 6; i1++) out[y + 921 + i1 | 0] = year < scalars[2] ? 0 : scalars[139] * scalars[145 + i1 | 0];
	{
		const h1 = pow(1 + scalars[231] * 1, out[y + 920 | 0]);
		out[y + 927 | 0] = h1;
	}
	{
		const h1 = pow(out[106], out[y + 920 | 0]);
		out[y + 928 | 0] = h1;
	}
	{
		const h1 = pow(out[107], out[y + 920 | 0]);
		out[y + 929 | 0] = h1;
	}
	{
		const h2 = scalars[227];
		for (let i1 = 0; i1 < 6; i1++) out[y + 930 + i1 | 0] = h2 * (out[y + 921 + i1 | 0] > 0 ? out[108] : out[y + 927 | 0]);
	}
	out[y + 936 | 0] = scalars[228] * scalars[229] * out[y + 928 | 0];
}
function exogenous0_placement_3(scalars, series, out, n, t, start) {
	start + t - 6;
	const p = t > 0 ? t - 1 : 0, y = t * 790 | 0;
	p * 790 | 0;
	out[y + 937 | 0] = out[y + 936 | 0] / (scalars[227] * out[y + 927 | 0]);
	out[y + 938 | 0] = scalars[1] > 0 ? 1 : out[y + 937 | 0] / series[7 * n + t | 0];
}
function exogenous0_fleet_4(scalars, series, out, n, t, start) {
	start + t - 6;
	const p = t > 0 ? t - 1 : 0, y = t * 790 | 0;
	p * 790 | 0;
	for (let i1 = 0; i1 < 6; i1++) out[y + 939 + i1 | 0] = out[y + 921 + i1 | 0] > 0 ? out[110] : out[y + 936 | 0];
}
function exogenous0_placement_5(scalars, series, out, n, t, start) {
	start + t - 6;
	const p = t > 0 ? t - 1 : 0, y = t * 790 | 0;
	p * 790 | 0;
	for (let i1 = 0; i1 < 6; i1++) out[y + 945 + i1 | 0] = scalars[0] > 0 ? series[4 * n + t | 0] : Math.max(series[4 * n + t | 0] * Math.max(out[y + 938 | 0], delayedValue(out, 938, t, n, scalars[235] / 2)), out[y + 939 + i1 | 0] / out[y + 930 + i1 | 0]) * (1 + scalars[240 + i1 | 0]);
}
function exogenous0_fleet_6(scalars, series, out, n, t, start) {
	const year = start + t - 6, p = t > 0 ? t - 1 : 0, y = t * 790 | 0;
	p * 790 | 0;
	{
		const h1 = pow(1 - scalars[258] * 1, year - 2026);
		out[y + 951 | 0] = h1;
	}
	{
		const h2 = out[y + 951 | 0];
		const h3 = scalars[259];
		const h4 = scalars[260] * scalars[261];
		for (let i1 = 0; i1 < 6; i1++) {
			out[y + 952 + i1 * 2 | 0] = Math.max(h3, 1 + (scalars[246 + i1 * 2 | 0] - 1) * h2) + h4;
			out[y + 953 + i1 * 2 | 0] = Math.max(h3, 1 + (scalars[247 + i1 * 2 | 0] - 1) * h2) + h4;
		}
	}
	out[y + 964 | 0] = series[0 + t | 0] * hoisted[0];
	for (let i1 = 0; i1 < 6; i1++) {
		let c3;
		if (year > 2024) c3 = 0;
		else {
			const h2 = survival(2024 - Math.min(year, 2024), scalars[235], scalars[236], scalars[237]);
			c3 = share(series[1 * n + t | 0] / out[y + 952 + i1 * 2 | 0] / out[y + 939 + i1 | 0], h2);
		}
		out[y + 965 + i1 * 2 | 0] = c3 * 1e6;
		let c5;
		if (year > 2024) c5 = 0;
		else {
			const h4 = survival(2024 - Math.min(year, 2024), scalars[235], scalars[236], scalars[237]);
			c5 = share(series[1 * n + t | 0] / out[y + 953 + i1 * 2 | 0] / out[y + 939 + i1 | 0], h4);
		}
		out[y + 966 + i1 * 2 | 0] = c5 * 1e6;
	}
}
function exogenous0_limits_7(scalars, series, out, n, t, start) {
	const year = start + t - 6, p = t > 0 ? t - 1 : 0, y = t * 790 | 0;
	p * 790 | 0;
	{
		const h1 = pow(1 + scalars[494] * 1, year - 2024);
		out[y + 977 | 0] = out[134] * scalars[495] * h1 * 114.15525114155251;
	}
	out[y + 978 | 0] = out[y + 952 | 0];
	out[y + 979 | 0] = scalars[262] * out[137] * scalars[388] / (scalars[388] - 1) * 8.76;
}
function exogenous0_capital_8(scalars, series, out, n, t, start) {
	const year = start + t - 6, p = t > 0 ? t - 1 : 0, y = t * 790 | 0;
	p * 790 | 0;
	{
		const h1 = pow(1 + scalars[499] * 1, year - 2025);
		out[y + 980 | 0] = h1;
	}
}
function exogenous0_demand_9(scalars, series, out, n, t, start) {
	start + t - 6;
	const p = t > 0 ? t - 1 : 0, y = t * 790 | 0;
	p * 790 | 0;
	out[y + 981 | 0] = (scalars[230] * out[y + 929 | 0] * (1 + scalars[504] + scalars[505]) + out[y + 936 | 0] * out[175] * out[y + 980 | 0] * .001) / (scalars[227] * out[y + 927 | 0]);
	out[y + 982 | 0] = scalars[1] > 0 ? 1 : out[y + 981 | 0] / series[6 * n + t | 0];
	{
		const h1 = log(out[y + 982 | 0]);
		out[y + 983 | 0] = scalars[13] * h1 * out[y + 766 | 0];
	}
	{
		let c2;
		if (scalars[12] > 0) c2 = exp(out[y + 983 | 0]);
		else c2 = 1;
		out[y + 984 | 0] = c2;
	}
	out[y + 985 | 0] = out[y + 763 | 0] * out[y + 761 | 0] * out[y + 765 | 0] * out[y + 984 | 0];
	out[y + 986 | 0] = out[y + 764 | 0] * out[y + 761 | 0] * out[y + 984 | 0];
	{
		const h2 = out[y + 985 | 0];
		const h3 = out[y + 986 | 0];
		for (let i1 = 0; i1 < 5; i1++) {
			out[y + 987 + i1 * 2 | 0] = h2 * out[26 + i1 * 2 | 0] * scalars[129 + i1 | 0];
			out[y + 988 + i1 * 2 | 0] = h3 * out[27 + i1 * 2 | 0] * scalars[129 + i1 | 0];
		}
	}
	{
		const h2 = scalars[118];
		for (let i1 = 0; i1 < 5; i1++) {
			out[y + 997 + i1 * 2 | 0] = out[y + 987 + i1 * 2 | 0] * scalars[134 + i1 | 0] * h2;
			out[y + 998 + i1 * 2 | 0] = out[y + 988 + i1 * 2 | 0] * scalars[134 + i1 | 0] * h2;
		}
	}
	for (let i1 = 0; i1 < 5; i1++) {
		out[y + 1007 + i1 * 2 | 0] = out[y + 987 + i1 * 2 | 0] * (1 - scalars[134 + i1 | 0]);
		out[y + 1008 + i1 * 2 | 0] = out[y + 988 + i1 * 2 | 0] * (1 - scalars[134 + i1 | 0]);
	}
	{
		const h2 = 0 + out[y + 997 | 0] + out[y + 999 | 0] + out[y + 1001 | 0] + out[y + 1003 | 0] + out[y + 1005 | 0];
		const h3 = 0 + out[y + 998 | 0] + out[y + 1e3 | 0] + out[y + 1002 | 0] + out[y + 1004 | 0] + out[y + 1006 | 0];
		const h4 = 0 + h2 + h3;
		for (let i1 = 0; i1 < 5; i1++) {
			out[y + 1017 + i1 * 2 | 0] = share(out[y + 997 + i1 * 2 | 0], h4);
			out[y + 1018 + i1 * 2 | 0] = share(out[y + 998 + i1 * 2 | 0], h4);
		}
	}
	{
		const h1 = 0 + out[y + 1007 | 0] + out[y + 1009 | 0] + out[y + 1011 | 0] + out[y + 1013 | 0] + out[y + 1015 | 0];
		const h2 = 0 + out[y + 1008 | 0] + out[y + 1010 | 0] + out[y + 1012 | 0] + out[y + 1014 | 0] + out[y + 1016 | 0];
		const h3 = 0 + h1 + h2;
		out[y + 1027 | 0] = h3 / scalars[193] * .00011415525114155251;
	}
	{
		const h1 = 0 + out[y + 1017 | 0] * scalars[203] + out[y + 1019 | 0] * scalars[205] + out[y + 1021 | 0] * scalars[207] + out[y + 1023 | 0] * scalars[209] + out[y + 1025 | 0] * scalars[211];
		const h2 = 0 + out[y + 1018 | 0] * scalars[204] + out[y + 1020 | 0] * scalars[206] + out[y + 1022 | 0] * scalars[208] + out[y + 1024 | 0] * scalars[210] + out[y + 1026 | 0] * scalars[212];
		const h3 = 0 + h1 + h2;
		out[y + 1028 | 0] = hoisted[1] + h3;
	}
	out[y + 1029 | 0] = out[y + 770 | 0] * series[5 * n + t | 0] / (scalars[193] * (1 + out[y + 1028 | 0])) * (scalars[154] > 0 ? scalars[175] : 1) * .001;
	out[y + 1030 | 0] = scalars[196] - (scalars[194] + scalars[195]) * out[y + 1029 | 0];
	out[y + 1031 | 0] = 2 * scalars[194] * scalars[196] / (out[y + 1030 | 0] + Math.sqrt(out[y + 1030 | 0] * out[y + 1030 | 0] + 4 * out[y + 1029 | 0] * scalars[194] * scalars[196]));
	out[y + 1032 | 0] = scalars[156] > 0 ? scalars[194] + scalars[195] * scalars[213] / (scalars[213] + scalars[196]) : scalars[155] > 0 ? Math.max(out[y + 1031 | 0], scalars[194] + scalars[195] * scalars[214] / (scalars[214] + scalars[196])) : out[y + 1031 | 0];
	for (let i1 = 0; i1 < 5; i1++) {
		out[y + 1033 + i1 * 2 | 0] = scalars[139] > 0 ? out[y + 770 | 0] * out[y + 1017 + i1 * 2 | 0] * out[y + 1032 | 0] / (scalars[193] * (1 + out[y + 1028 | 0])) : out[y + 997 + i1 * 2 | 0] / scalars[193] * .00011415525114155251;
		out[y + 1034 + i1 * 2 | 0] = scalars[139] > 0 ? out[y + 770 | 0] * out[y + 1018 + i1 * 2 | 0] * out[y + 1032 | 0] / (scalars[193] * (1 + out[y + 1028 | 0])) : out[y + 998 + i1 * 2 | 0] / scalars[193] * .00011415525114155251;
	}
}
function exogenous0_placement_10(scalars, series, out, n, t, start) {
	start + t - 6;
	const p = t > 0 ? t - 1 : 0, y = t * 790 | 0;
	p * 790 | 0;
	for (let i1 = 0; i1 < 5; i1++) {
		const h2 = 0 + out[y + 1033 + i1 * 2 | 0] + out[y + 1034 + i1 * 2 | 0];
		out[y + 1043 + i1 | 0] = h2;
	}
	for (let i1 = 0; i1 < 6; i1++) for (let i2 = 0; i2 < 5; i2++) {
		out[y + 1048 + i1 * 10 + i2 * 2 | 0] = out[y + 1033 + i2 * 2 | 0] * out[y + 800 + i1 * 5 + i2 | 0];
		out[y + 1049 + i1 * 10 + i2 * 2 | 0] = out[y + 1034 + i2 * 2 | 0] * out[y + 800 + i1 * 5 + i2 | 0];
	}
	{
		const h2 = out[y + 1043 | 0];
		const h3 = out[y + 1044 | 0];
		const h4 = out[y + 1045 | 0];
		const h5 = out[y + 1046 | 0];
		const h6 = out[y + 1047 | 0];
		const h8 = series[5 * n + t | 0];
		for (let i1 = 0; i1 < 6; i1++) {
			const h7 = 0 + h2 * out[y + 860 + i1 * 5 | 0] + h3 * out[y + 861 + i1 * 5 | 0] + h4 * out[y + 862 + i1 * 5 | 0] + h5 * out[y + 863 + i1 * 5 | 0] + h6 * out[y + 864 + i1 * 5 | 0];
			out[y + 1108 + i1 | 0] = h7 * h8 * .001;
		}
		for (let i9 = 0; i9 < 6; i9++) {
			const h10 = 0 + h2 * out[y + 890 + i9 * 5 | 0] + h3 * out[y + 891 + i9 * 5 | 0] + h4 * out[y + 892 + i9 * 5 | 0] + h5 * out[y + 893 + i9 * 5 | 0] + h6 * out[y + 894 + i9 * 5 | 0];
			out[y + 1114 + i9 | 0] = h10 * h8 * .001;
		}
	}
	out[y + 1120 | 0] = scalars[0] > 0 ? scalars[213] : out[y + 1108 | 0];
	out[y + 1126 | 0] = scalars[0] > 0 ? scalars[213] : out[y + 1114 | 0];
	out[y + 1121 | 0] = out[y + 1109 | 0];
	out[y + 1127 | 0] = out[y + 1115 | 0];
	out[y + 1122 | 0] = out[y + 1110 | 0];
	out[y + 1128 | 0] = out[y + 1116 | 0];
	out[y + 1123 | 0] = out[y + 1111 | 0] + share(out[y + 1111 | 0], scalars[139] > 0 ? 1 : scalars[118]) * (scalars[175] - 1);
	out[y + 1129 | 0] = out[y + 1117 | 0] + share(out[y + 1117 | 0], scalars[139] > 0 ? 1 : scalars[118]) * (scalars[175] - 1);
	out[y + 1124 | 0] = Math.max(scalars[214], out[y + 1112 | 0]);
	out[y + 1130 | 0] = Math.max(scalars[214], out[y + 1118 | 0]);
	out[y + 1125 | 0] = scalars[213];
	out[y + 1131 | 0] = scalars[213];
	{
		const h2 = scalars[195];
		const h3 = scalars[196];
		const h4 = scalars[194];
		for (let i1 = 0; i1 < 6; i1++) out[y + 1132 + i1 | 0] = h4 + h2 * out[y + 1120 + i1 | 0] / (out[y + 1120 + i1 | 0] + h3);
		for (let i5 = 0; i5 < 6; i5++) out[y + 1138 + i5 | 0] = h4 + h2 * out[y + 1126 + i5 | 0] / (out[y + 1126 + i5 | 0] + h3);
	}
	for (let i1 = 0; i1 < 6; i1++) for (let i2 = 0; i2 < 5; i2++) {
		const h3 = 0 + out[y + 1033 + i2 * 2 | 0] * (1 + out[46 + i1 * 10 + i2 * 2 | 0]) + out[y + 1034 + i2 * 2 | 0] * (1 + out[47 + i1 * 10 + i2 * 2 | 0]);
		out[y + 1144 + i1 * 5 + i2 | 0] = h3;
	}
	{
		const h2 = scalars[193];
		for (let i1 = 0; i1 < 6; i1++) out[y + 1174 + i1 | 0] = h2 / out[y + 1132 + i1 | 0];
		for (let i3 = 0; i3 < 6; i3++) out[y + 1180 + i3 | 0] = h2 / out[y + 1138 + i3 | 0];
	}
	for (let i1 = 0; i1 < 6; i1++) {
		const h2 = 0 + out[y + 1144 + i1 * 5 | 0] * out[y + 860 + i1 * 5 | 0] + out[y + 1145 + i1 * 5 | 0] * out[y + 861 + i1 * 5 | 0] + out[y + 1146 + i1 * 5 | 0] * out[y + 862 + i1 * 5 | 0] + out[y + 1147 + i1 * 5 | 0] * out[y + 863 + i1 * 5 | 0] + out[y + 1148 + i1 * 5 | 0] * out[y + 864 + i1 * 5 | 0];
		out[y + 1186 + i1 * 2 | 0] = h2 * out[y + 1174 + i1 | 0] * scalars[157 + i1 * 2 | 0];
		out[y + 1187 + i1 * 2 | 0] = h2 * out[y + 1174 + i1 | 0] * scalars[158 + i1 * 2 | 0];
	}
	for (let i3 = 0; i3 < 6; i3++) {
		const h4 = 0 + out[y + 1144 + i3 * 5 | 0] * out[y + 890 + i3 * 5 | 0] + out[y + 1145 + i3 * 5 | 0] * out[y + 891 + i3 * 5 | 0] + out[y + 1146 + i3 * 5 | 0] * out[y + 892 + i3 * 5 | 0] + out[y + 1147 + i3 * 5 | 0] * out[y + 893 + i3 * 5 | 0] + out[y + 1148 + i3 * 5 | 0] * out[y + 894 + i3 * 5 | 0];
		out[y + 1198 + i3 * 2 | 0] = h4 * out[y + 1180 + i3 | 0] * scalars[157 + i3 * 2 | 0];
		out[y + 1199 + i3 * 2 | 0] = h4 * out[y + 1180 + i3 | 0] * scalars[158 + i3 * 2 | 0];
	}
	for (let i1 = 0; i1 < 6; i1++) {
		const h2 = 0 + out[y + 1144 + i1 * 5 | 0] * out[y + 800 + i1 * 5 | 0] + out[y + 1145 + i1 * 5 | 0] * out[y + 801 + i1 * 5 | 0] + out[y + 1146 + i1 * 5 | 0] * out[y + 802 + i1 * 5 | 0] + out[y + 1147 + i1 * 5 | 0] * out[y + 803 + i1 * 5 | 0] + out[y + 1148 + i1 * 5 | 0] * out[y + 804 + i1 * 5 | 0];
		out[y + 1210 + i1 * 2 | 0] = h2 * out[y + 1174 + i1 | 0] * scalars[157 + i1 * 2 | 0];
		out[y + 1211 + i1 * 2 | 0] = h2 * out[y + 1174 + i1 | 0] * scalars[158 + i1 * 2 | 0];
	}
	for (let i1 = 0; i1 < 6; i1++) {
		out[y + 1222 + i1 * 2 | 0] = out[y + 1186 + i1 * 2 | 0] * out[y + 945 + i1 | 0] * .001;
		out[y + 1223 + i1 * 2 | 0] = out[y + 1187 + i1 * 2 | 0] * out[y + 945 + i1 | 0] * .001;
	}
	for (let i2 = 0; i2 < 6; i2++) {
		out[y + 1234 + i2 * 2 | 0] = out[y + 1198 + i2 * 2 | 0] * out[y + 945 + i2 | 0] * .001;
		out[y + 1235 + i2 * 2 | 0] = out[y + 1199 + i2 * 2 | 0] * out[y + 945 + i2 | 0] * .001;
	}
}
function exogenous0_fleet_11(scalars, series, out, n, t, start) {
	start + t - 6;
	const p = t > 0 ? t - 1 : 0, y = t * 790 | 0;
	p * 790 | 0;
	{
		const h2 = series[3 * n + t | 0];
		for (let i1 = 0; i1 < 6; i1++) {
			out[y + 1246 + i1 * 2 | 0] = share(out[y + 1198 + i1 * 2 | 0], h2);
			out[y + 1247 + i1 * 2 | 0] = share(out[y + 1199 + i1 * 2 | 0], h2);
		}
	}
	for (let i1 = 0; i1 < 6; i1++) {
		out[y + 1258 + i1 * 2 | 0] = out[y + 1234 + i1 * 2 | 0];
		out[y + 1259 + i1 * 2 | 0] = out[y + 1235 + i1 * 2 | 0];
	}
	for (let i1 = 0; i1 < 6; i1++) {
		out[y + 1282 + i1 * 2 | 0] = out[y + 1222 + i1 * 2 | 0];
		out[y + 1283 + i1 * 2 | 0] = out[y + 1223 + i1 * 2 | 0];
	}
}
function exogenous0_staff_12(scalars, series, out, n, t, start) {
	start + t - 6;
	const p = t > 0 ? t - 1 : 0, y = t * 790 | 0;
	p * 790 | 0;
	{
		const h2 = scalars[193];
		const h3 = scalars[407];
		const h4 = scalars[408];
		for (let i1 = 0; i1 < 6; i1++) out[y + 1306 + i1 | 0] = (h4 + share(h3, out[y + 1120 + i1 | 0] * h2 / out[y + 1132 + i1 | 0])) * (1 + scalars[409 + i1 | 0]);
	}
}
function exogenous0_capital_13(scalars, series, out, n, t, start) {
	start + t - 6;
	const p = t > 0 ? t - 1 : 0, y = t * 790 | 0;
	p * 790 | 0;
	{
		const h2 = scalars[502];
		for (let i1 = 0; i1 < 6; i1++) {
			let c5;
			if (out[y + 1120 + i1 | 0] <= h2) c5 = out[173];
			else {
				let c4;
				if (out[y + 1120 + i1 | 0] >= scalars[503]) c4 = out[174];
				else c4 = pow(out[y + 1120 + i1 | 0] / scalars[501], scalars[500] - 1);
				c5 = c4;
			}
			out[y + 1312 + i1 | 0] = c5;
		}
	}
	{
		const h2 = out[175] * out[y + 980 | 0];
		for (let i1 = 0; i1 < 6; i1++) out[y + 1318 + i1 | 0] = h2 * out[y + 1312 + i1 | 0];
	}
}
function exogenous0_control_14(scalars, series, out, n, t, start) {
	start + t - 6;
	const p = t > 0 ? t - 1 : 0, y = t * 790 | 0;
	p * 790 | 0;
	for (let i1 = 0; i1 < 5; i1++) {
		const h3 = out[y + 800 + i1 | 0];
		const h4 = out[y + 805 + i1 | 0];
		const h5 = out[y + 810 + i1 | 0];
		const h6 = out[y + 815 + i1 | 0];
		const h7 = out[y + 820 + i1 | 0];
		const h8 = out[y + 825 + i1 | 0];
		for (let i2 = 0; i2 < 4; i2++) {
			const h9 = 0 + h3 * out[202 + i2 | 0] + h4 * out[206 + i2 | 0] + h5 * out[210 + i2 | 0] + h6 * out[214 + i2 | 0] + h7 * out[218 + i2 | 0] + h8 * out[222 + i2 | 0];
			out[y + 1324 + i1 * 4 + i2 | 0] = h9;
		}
	}
	{
		const h2 = out[y + 1043 | 0];
		const h3 = out[y + 1044 | 0];
		const h4 = out[y + 1045 | 0];
		const h5 = out[y + 1046 | 0];
		const h6 = out[y + 1047 | 0];
		const h8 = 0 + out[y + 1043 | 0] + out[y + 1044 | 0] + out[y + 1045 | 0] + out[y + 1046 | 0] + out[y + 1047 | 0];
		for (let i1 = 0; i1 < 4; i1++) {
			const h7 = 0 + out[y + 1324 + i1 | 0] * h2 + out[y + 1328 + i1 | 0] * h3 + out[y + 1332 + i1 | 0] * h4 + out[y + 1336 + i1 | 0] * h5 + out[y + 1340 + i1 | 0] * h6;
			out[y + 1344 + i1 | 0] = share(h7, h8);
		}
	}
	{
		const h1 = 0 + out[y + 1344 | 0] + out[y + 1345 | 0] + out[y + 1346 | 0] + out[y + 1347 | 0];
		out[y + 1348 | 0] = h1 / 4;
	}
	for (let i1 = 0; i1 < 6; i1++) for (let i2 = 0; i2 < 5; i2++) {
		const h3 = 0 + out[y + 1048 + i1 * 10 + i2 * 2 | 0] + out[y + 1049 + i1 * 10 + i2 * 2 | 0];
		out[y + 1349 + i1 * 5 + i2 | 0] = h3 * (1 - out[226 + i1 * 5 + i2 | 0]);
	}
}
function exogenous0_trust_15(scalars, series, out, n, t, start) {
	start + t - 6;
	const p = t > 0 ? t - 1 : 0, y = t * 790 | 0;
	p * 790 | 0;
	for (let i1 = 0; i1 < 6; i1++) for (let i2 = 0; i2 < 5; i2++) {
		const h4 = 0 + out[y + 1048 + i1 * 10 + i2 * 2 | 0] + out[y + 1049 + i1 * 10 + i2 * 2 | 0];
		for (let i3 = 0; i3 < 3; i3++) out[y + 1379 + i1 * 15 + i2 * 3 + i3 | 0] = h4 * (1 - out[345 + i1 * 15 + i2 * 3 + i3 | 0]);
	}
}
function exogenous0_dependence_16(scalars, series, out, n, t, start) {
	const year = start + t - 6, p = t > 0 ? t - 1 : 0, y = t * 790 | 0;
	p * 790 | 0;
	out[y + 1469 | 0] = scalars[953] * stepAfter(year, scalars[2], scalars[955]);
	out[y + 1470 | 0] = scalars[956] * stepAfter(year, scalars[2], scalars[965]);
	for (let i1 = 0; i1 < 6; i1++) out[y + 1471 + i1 | 0] = scalars[0] > 0 ? 0 : (1 - scalars[178 + i1 | 0]) * (out[y + 1469 | 0] * scalars[954] + out[y + 1470 | 0] * scalars[964]);
}
function exogenous0_fleet_17(scalars, series, out, n, t, start) {
	start + t - 6;
	const p = t > 0 ? t - 1 : 0, y = t * 790 | 0;
	p * 790 | 0;
	{
		const h2 = scalars[230];
		for (let i1 = 0; i1 < 6; i1++) out[y + 1477 + i1 | 0] = h2 * (out[y + 921 + i1 | 0] > 0 ? out[111] : out[y + 929 | 0]) * (1 + out[y + 1471 + i1 | 0]);
	}
	{
		const h2 = 1 + scalars[504] + scalars[505];
		for (let i1 = 0; i1 < 6; i1++) out[y + 1483 + i1 | 0] = out[y + 1477 + i1 | 0] * h2;
	}
}
function exogenous0_accounts_18(scalars, series, out, n, t, start) {
	const year = start + t - 6, p = t > 0 ? t - 1 : 0, y = t * 790 | 0;
	p * 790 | 0;
	{
		let c2;
		if (year > scalars[2]) c2 = pow(1 + scalars[624] * 1, year - scalars[2]);
		else c2 = 1;
		out[y + 1489 | 0] = c2;
	}
	{
		const h2 = out[y + 1489 | 0] - 1;
		for (let i1 = 0; i1 < 6; i1++) out[y + 1490 + i1 | 0] = h2 * (1 - scalars[169 + i1 | 0]);
	}
	{
		const h5 = 0 + out[y + 1033 | 0] + out[y + 1035 | 0] + out[y + 1037 | 0] + out[y + 1039 | 0] + out[y + 1041 | 0];
		const h6 = 0 + out[y + 1034 | 0] + out[y + 1036 | 0] + out[y + 1038 | 0] + out[y + 1040 | 0] + out[y + 1042 | 0];
		const h7 = 0 + h5 + h6;
		for (let i1 = 0; i1 < 6; i1++) {
			const h2 = 0 + out[y + 1048 + i1 * 10 | 0] + out[y + 1050 + i1 * 10 | 0] + out[y + 1052 + i1 * 10 | 0] + out[y + 1054 + i1 * 10 | 0] + out[y + 1056 + i1 * 10 | 0];
			const h3 = 0 + out[y + 1049 + i1 * 10 | 0] + out[y + 1051 + i1 * 10 | 0] + out[y + 1053 + i1 * 10 | 0] + out[y + 1055 + i1 * 10 | 0] + out[y + 1057 + i1 * 10 | 0];
			const h4 = 0 + h2 + h3;
			out[y + 1496 + i1 | 0] = share(h4, h7);
		}
	}
}
function exogenous0_trust_19(scalars, series, out, n, t, start) {
	start + t - 6;
	const p = t > 0 ? t - 1 : 0, y = t * 790 | 0;
	p * 790 | 0;
	{
		const h2 = out[y + 1496 | 0];
		const h3 = out[y + 1497 | 0];
		const h4 = out[y + 1498 | 0];
		const h5 = out[y + 1499 | 0];
		const h6 = out[y + 1500 | 0];
		const h7 = out[y + 1501 | 0];
		for (let i1 = 0; i1 < 5; i1++) {
			const h8 = 0 + h2 * out[261 + i1 | 0] + h3 * out[266 + i1 | 0] + h4 * out[271 + i1 | 0] + h5 * out[276 + i1 | 0] + h6 * out[281 + i1 | 0] + h7 * out[286 + i1 | 0];
			out[y + 1502 + i1 | 0] = h8;
		}
	}
	{
		const h1 = 0 + out[y + 1496 | 0] * out[321] + out[y + 1497 | 0] * out[322] + out[y + 1498 | 0] * out[323] + out[y + 1499 | 0] * out[324] + out[y + 1500 | 0] * out[325] + out[y + 1501 | 0] * out[326];
		out[y + 1507 | 0] = h1;
	}
	{
		let r2 = NaN;
		for (let i1 = 0; i1 < 6; i1++) {
			const v3 = out[y + 1496 + i1 | 0];
			if (v3 === v3 && !(r2 >= v3)) r2 = v3;
		}
		let c7;
		if (r2 > 0) {
			let r5 = NaN;
			for (let i4 = 0; i4 < 6; i4++) {
				const v6 = out[y + 1496 + i4 | 0] > 0 ? out[333 + i4 | 0] : 1;
				if (v6 === v6 && !(r5 <= v6)) r5 = v6;
			}
			c7 = r5;
		} else c7 = 0;
		out[y + 1508 | 0] = c7;
	}
	{
		const h1 = 0 + out[y + 1496 | 0] * (1 - out[339] / 20) + out[y + 1497 | 0] * (1 - out[340] / 20) + out[y + 1498 | 0] * (1 - out[341] / 20) + out[y + 1499 | 0] * (1 - out[342] / 20) + out[y + 1500 | 0] * (1 - out[343] / 20) + out[y + 1501 | 0] * (1 - out[344] / 20);
		out[y + 1509 | 0] = h1;
	}
}
function exogenous0_dependence_20(scalars, series, out, n, t, start) {
	start + t - 6;
	const p = t > 0 ? t - 1 : 0, y = t * 790 | 0;
	p * 790 | 0;
	{
		const h1 = 0 + out[y + 1496 | 0] * (1 - scalars[178]) + out[y + 1497 | 0] * (1 - scalars[179]) + out[y + 1498 | 0] * (1 - scalars[180]) + out[y + 1499 | 0] * (1 - scalars[181]) + out[y + 1500 | 0] * (1 - scalars[182]) + out[y + 1501 | 0] * (1 - scalars[183]);
		out[y + 1510 | 0] = h1;
	}
	{
		const h2 = out[y + 1496 | 0];
		const h3 = (1 - scalars[178]) * out[y + 1470 | 0];
		const h4 = out[y + 1497 | 0];
		const h5 = (1 - scalars[179]) * out[y + 1470 | 0];
		const h6 = out[y + 1498 | 0];
		const h7 = (1 - scalars[180]) * out[y + 1470 | 0];
		const h8 = out[y + 1499 | 0];
		const h9 = (1 - scalars[181]) * out[y + 1470 | 0];
		const h10 = out[y + 1500 | 0];
		const h11 = (1 - scalars[182]) * out[y + 1470 | 0];
		const h12 = out[y + 1501 | 0];
		const h13 = (1 - scalars[183]) * out[y + 1470 | 0];
		for (let i1 = 0; i1 < 7; i1++) {
			const h14 = 0 + h2 * out[700 + i1 | 0] * (1 - h3 * scalars[957 + i1 | 0]) + h4 * out[707 + i1 | 0] * (1 - h5 * scalars[957 + i1 | 0]) + h6 * out[714 + i1 | 0] * (1 - h7 * scalars[957 + i1 | 0]) + h8 * out[721 + i1 | 0] * (1 - h9 * scalars[957 + i1 | 0]) + h10 * out[728 + i1 | 0] * (1 - h11 * scalars[957 + i1 | 0]) + h12 * out[735 + i1 | 0] * (1 - h13 * scalars[957 + i1 | 0]);
			out[y + 1511 + i1 | 0] = h14;
		}
	}
	{
		const h1 = pow(1 - out[y + 1510 | 0] * out[y + 1469 | 0], 2);
		const h2 = pow(out[y + 1510 | 0] * out[y + 1469 | 0], 2);
		out[y + 1518 | 0] = h1 * scalars[923] + h2;
		out[y + 1519 | 0] = scalars[924];
		out[y + 1520 | 0] = scalars[925];
		const h3 = 0 + out[y + 1496 | 0] * out[y + 1496 | 0] + out[y + 1497 | 0] * out[y + 1497 | 0] + out[y + 1498 | 0] * out[y + 1498 | 0] + out[y + 1499 | 0] * out[y + 1499 | 0] + out[y + 1500 | 0] * out[y + 1500 | 0] + out[y + 1501 | 0] * out[y + 1501 | 0];
		out[y + 1521 | 0] = h3;
		const h7 = out[y + 1496 | 0];
		const h8 = out[y + 1497 | 0];
		const h9 = out[y + 1498 | 0];
		const h10 = out[y + 1499 | 0];
		const h11 = out[y + 1500 | 0];
		const h12 = out[y + 1501 | 0];
		let r5 = 0;
		for (let i4 = 0; i4 < 9; i4++) {
			const h14 = pow(0 + h7 * out[472 + i4 | 0] + h8 * out[481 + i4 | 0] + h9 * out[490 + i4 | 0] + h10 * out[499 + i4 | 0] + h11 * out[508 + i4 | 0] + h12 * out[517 + i4 | 0], 2);
			r5 += h14;
		}
		out[y + 1522 | 0] = r5;
		const h15 = pow(out[y + 1516 | 0], 2);
		const h16 = pow(1 - out[y + 1516 | 0], 2);
		out[y + 1523 | 0] = h15 + h16;
		out[y + 1524 | 0] = 1 / scalars[951];
	}
}
function exogenous0_accounts_21(scalars, series, out, n, t, start) {
	start + t - 6;
	const p = t > 0 ? t - 1 : 0, y = t * 790 | 0, yp = p * 790 | 0;
	for (let i1 = 0; i1 < 6; i1++) out[y + 1525 + i1 | 0] = share(Math.max(0, out[yp + 1496 + i1 | 0] - out[y + 1496 + i1 | 0]), out[yp + 1496 + i1 | 0]);
	out[y + 1531 | 0] = 0;
	out[y + 1532 | 0] = 0;
	out[y + 1533 | 0] = out[y + 1498 | 0] > 0 ? scalars[609] * out[y + 773 | 0] + scalars[608] * (out[y + 773 | 0] - out[yp + 773 | 0]) / 1 : 0;
	out[y + 1534 | 0] = 0;
	out[y + 1535 | 0] = 0;
	out[y + 1536 | 0] = 0;
	for (let i1 = 0; i1 < 6; i1++) out[y + 1537 + i1 | 0] = 1 + scalars[618 + i1 | 0] * out[y + 1490 + i1 | 0];
}
function exogenous1_fleet_0(scalars, series, out, n, t, start) {
	start + t - 6;
	const p = t > 0 ? t - 1 : 0, y = t * 790 | 0;
	p * 790 | 0;
	for (let i1 = 0; i1 < 6; i1++) {
		out[y + 1270 + i1 * 2 | 0] = aheadValue(out, 1258 + i1 * 2, t, n, out[112 + i1 | 0]);
		out[y + 1271 + i1 * 2 | 0] = aheadValue(out, 1259 + i1 * 2, t, n, out[112 + i1 | 0]);
	}
	for (let i1 = 0; i1 < 6; i1++) {
		out[y + 1294 + i1 * 2 | 0] = aheadValue(out, 1282 + i1 * 2, t, n, out[112 + i1 | 0]);
		out[y + 1295 + i1 * 2 | 0] = aheadValue(out, 1283 + i1 * 2, t, n, out[112 + i1 | 0]);
	}
}
function table_hoisted_0(scalars, out) {
	hoisted[0] = 0 + scalars[3] * scalars[7] + scalars[4] * scalars[8] + scalars[5] * scalars[9] + scalars[6] * scalars[10];
	hoisted[1] = 0 + scalars[197] * scalars[151] + scalars[198] * scalars[152] + scalars[199] * scalars[153] + scalars[200] * scalars[154] + scalars[201] * scalars[155] + scalars[202] * scalars[156];
}
var reach = ((lists) => [
	0,
	1,
	2,
	3,
	3,
	3,
	3,
	4,
	5,
	6,
	7,
	8,
	8,
	9,
	8,
	8,
	4,
	10,
	11,
	10,
	12,
	11,
	11,
	11,
	11,
	10,
	8,
	13,
	13,
	8,
	8,
	14,
	15,
	15,
	15,
	16,
	4,
	17,
	8,
	18,
	19,
	20,
	21,
	5,
	5,
	22,
	23,
	23,
	23,
	23,
	23,
	23,
	23,
	23,
	23,
	24,
	8,
	8,
	8,
	25,
	25,
	8,
	8,
	18,
	18,
	26,
	27,
	27,
	28,
	29,
	30,
	31,
	32,
	33,
	34,
	34,
	35,
	36,
	7,
	37,
	37,
	37,
	38,
	37,
	39,
	40,
	41,
	41,
	41,
	41,
	42,
	42,
	39,
	43,
	43,
	44,
	44,
	44,
	45,
	45,
	46,
	46,
	46,
	39,
	39,
	47,
	47,
	47,
	48,
	49,
	49,
	49,
	49,
	28,
	28,
	35,
	35,
	50,
	50,
	35,
	35,
	51,
	51,
	51,
	51,
	52,
	52,
	53,
	53,
	54,
	52,
	55,
	56,
	56,
	56,
	56,
	57,
	57,
	57,
	58,
	59,
	60,
	61,
	60,
	60,
	60,
	61,
	60,
	62,
	63,
	62,
	62,
	61,
	63,
	62
].map((number) => lists[number]))("1 4 14 18 19 23 27 28 29 30 31 32 33 34 35 36 37 38 39 40,21 23 27 28 29 30 31 32 33 36 37 38 39 40,18 19 20 22 23 24 27 28 29 30 31 32 33 34 35 36 37 38 39 40,24,18 27 28 29 30 31 32 33 36 37 38 39 40,1 19 28 29 30 31 32 33 36 37 38 39 40,29,23 28 29 40,27 28 29 30 31 32 33 36 37 38 39 40,21 23 28 29 40,1 18 19 27 28 29 30 31 32 33 36 37 38 39 40,0 1 15 16 18 19 27 28 29 30 31 32 33 36 37 38 39 40,0 1 5 15 16 18 19 25 27 28 29 30 31 32 33 36 37 38 39 40,0 27 28 29 30 31 32 33 36 37 38 39 40,20 22 23 24 27 28 29 30 31 32 33 35 36 37 38 39 40,8 18 27 28 29 30 31 32 33 36 37 38 39 40,0 2 3 4 8 18 20 22 23 24 27 28 29 30 31 32 33 35 36 37 38 39 40,20 22 23 24 28 29 35 40,19 28 29 30 31 32 33 36 37 38 39 40,10 11 12 14 28 29 32 33 38 40,10 11 14 32 33 36 38 39,13 14 17 27 28 29 30 31 32 33 36 37 38 39 40,9 14 17 34 35 38,1 4 19 28 29 30 31 32 33 36 37 38 39 40,1 19 27 28 29 30 31 32 33 36 37 38 39 40,1 27 28 29 30 31 32 33 36 37 38 39 40,18 20 21 23 27 28 29 30 31 32 33 36 37 38 39 40,3 8 18 20 21 22 23 24 27 28 29 30 31 32 33 36 37 38 39 40,8 18 27 28 29 30 31 32 33 35 36 37 38 39 40,2 3 4 8 18 20 21 22 23 24 27 28 29 30 31 32 33 35 36 37 38 39 40,2 4 8 18 20 27 28 29 30 31 32 33 35 36 37 38 39 40,2 3 8 18 20 21 22 23 24 27 28 29 30 31 32 33 36 37 38 39 40,0 2 3 4 8 18 20 21 22 23 24 27 28 29 30 31 32 33 35 36 37 38 39 40,9 23 24 28 29 40,9 24,9,9 16,24 25,6 24 25,25,6 12 14 38,16,6 25,6,30,5,5 25,7 8 18 27 28 29 30 31 32 33 36 37 38 39 40,8 18 26 27 28 29 30 31 32 33 36 37 38 39 40,7 31,9 15 16,13 14 17 38,39,15 16,15 16 17,36 39,10 11 32 33,11 33 37,11 33,12,14 38,38,34 35 38,34 35".split(",").map((text) => text === "" ? [] : text.split(" ").map(Number)));
var computes = ((lists) => [
	0,
	1,
	2,
	3,
	4,
	5,
	6,
	7,
	8,
	9,
	10,
	11,
	12,
	13,
	14,
	15,
	16,
	17,
	18,
	19,
	20,
	21,
	22,
	23,
	24,
	25,
	26,
	27,
	28,
	29,
	30,
	31,
	32,
	33,
	34,
	35,
	36,
	37,
	38,
	39,
	40
].map((number) => lists[number]))("0 1 2 3 4 5 6 7,8 9 10 11 12,13 14 15 16,17,18 19 20,21 22 23 24 25,26 27 28,29 30 31,32 33,34 35 36 37,38 39,40 41 42 43 44 45 46 47 48,49 50,51 52,53,54 55,56,57,58 59 60 61 62 63 64 65 66 67 68,69 70 71 72 73 74 75,76 77 78 79 80 81 82,83 84,85,86,87 88 89 90,91 92 93,94,95 96 97 98 99 100 101 102 103 104 105 106 107 108 109 110,111 112 113 114 115 116 117 118 119 120,121 122 124,126,127 128,129 130 131 132,133,134 135 136,137 138,139 140 141,142 143 144 145,146 147 148,149 150 151,123 125".split(",").map((text) => text === "" ? [] : text.split(" ").map(Number)));
var due = /* @__PURE__ */ new Uint8Array(41);
function mark(changed) {
	due.fill(0);
	for (const parameter of changed) for (const number of reach[parameter]) due[number] = 1;
}
function touched(changed) {
	mark(changed);
	return [...new Set(computes.flatMap((variables, number) => due[number] === 1 ? variables : []))];
}
function run(scalars, series, n, start, first, last, decisionYear, out, changed) {
	if (changed === void 0) {
		due.fill(1);
		const computed = last - start + 7;
		out.fill(0, 753, 5493);
		out.fill(0, 753 + computed * 790, 753 + n * 790);
	} else mark(changed);
	const ages = n < 64 ? n : 64;
	753 + n * 790;
	last - start + 6;
	(decisionYear > first ? decisionYear : first) - start + 6;
	if (due[0] === 1) once_demand_0(scalars, out, ages);
	if (due[1] === 1) once_placement_1(scalars, out, ages);
	if (due[2] === 1) once_fleet_2(scalars, out, ages);
	if (due[3] === 1) once_demand_3(scalars, out, ages);
	if (due[4] === 1) once_fleet_4(scalars, out, ages);
	if (due[5] === 1) once_limits_5(scalars, out, ages);
	if (due[6] === 1) once_water_6(scalars, out, ages);
	if (due[7] === 1) once_capital_7(scalars, out, ages);
	if (due[8] === 1) once_demand_8(scalars, out, ages);
	if (due[9] === 1) once_operating_9(scalars, out, ages);
	if (due[10] === 1) once_control_10(scalars, out, ages);
	if (due[11] === 1) once_trust_11(scalars, out, ages);
	if (due[12] === 1) once_dependence_12(scalars, out, ages);
	if (due[13] === 1) once_accounts_13(scalars, out, ages);
	if (due[14] === 1) once_dependence_14(scalars, out, ages);
	if (due[15] === 1) once_discounting_15(scalars, out, ages);
	if (due[16] === 1) once_energy_16(scalars, out, ages);
	if (due[17] === 1) once_discounting_17(scalars, out, ages);
	table_hoisted_0(scalars, out);
	for (let t = 0; t < n; t++) {
		if (due[18] === 1) exogenous0_demand_0(scalars, series, out, n, t, start);
		if (due[19] === 1) exogenous0_placement_1(scalars, series, out, n, t, start);
		if (due[20] === 1) exogenous0_fleet_2(scalars, series, out, n, t, start);
		if (due[21] === 1) exogenous0_placement_3(scalars, series, out, n, t, start);
		if (due[22] === 1) exogenous0_fleet_4(scalars, series, out, n, t, start);
		if (due[23] === 1) exogenous0_placement_5(scalars, series, out, n, t, start);
		if (due[24] === 1) exogenous0_fleet_6(scalars, series, out, n, t, start);
		if (due[25] === 1) exogenous0_limits_7(scalars, series, out, n, t, start);
		if (due[26] === 1) exogenous0_capital_8(scalars, series, out, n, t, start);
		if (due[27] === 1) exogenous0_demand_9(scalars, series, out, n, t, start);
		if (due[28] === 1) exogenous0_placement_10(scalars, series, out, n, t, start);
		if (due[29] === 1) exogenous0_fleet_11(scalars, series, out, n, t, start);
		if (due[30] === 1) exogenous0_staff_12(scalars, series, out, n, t, start);
		if (due[31] === 1) exogenous0_capital_13(scalars, series, out, n, t, start);
		if (due[32] === 1) exogenous0_control_14(scalars, series, out, n, t, start);
		if (due[33] === 1) exogenous0_trust_15(scalars, series, out, n, t, start);
		if (due[34] === 1) exogenous0_dependence_16(scalars, series, out, n, t, start);
		if (due[35] === 1) exogenous0_fleet_17(scalars, series, out, n, t, start);
		if (due[36] === 1) exogenous0_accounts_18(scalars, series, out, n, t, start);
		if (due[37] === 1) exogenous0_trust_19(scalars, series, out, n, t, start);
		if (due[38] === 1) exogenous0_dependence_20(scalars, series, out, n, t, start);
		if (due[39] === 1) exogenous0_accounts_21(scalars, series, out, n, t, start);
	}
	for (let t = 0; t < n; t++) if (due[40] === 1) exogenous1_fleet_0(scalars, series, out, n, t, start);
}
export { hash, run, touched, version };
/** Doubles before the rows of the years, and in each row. */
export const head = 753, yearly = 790, once = 753
/** Names of the parameters, in the order in which they are packed. */
export const parameters = ["whole_world","calibrating","decision_year","path_investment","path_boundary","boundary_share","initial_cohort_power","reference_service","reference_service_in_2025","reference_compute_installed","reference_it_power_per_compute","reference_facility_power_per_compute","reference_compute_price","reference_new_power_per_compute","demand_response","price_elasticity","demand_lag","inference_share","consumption_elasticity","income_group_growth","economy_selected","economy_gdp","economy_population","economy_internet_use","economy_income_group","training_ambition","ambition","class_share","class_training","workload_demand","in_perimeter","programme_mode","programme_accelerators","programme_it_power","programme_money","programme_by","programme_s_curve","programme_arrangement","programme_reference","placement_share","location_share","home_vendor","pool_load_ratio","known_cluster_compute","incumbent_domestic_cap","provider","permit_time","grid_lead","build_time","partner_time","partner_grid_factor","treaty_time","governance_time","sovereign_region_time","contract_time","reference_occupancy","occupancy_floor","occupancy_span","occupancy_half_load","reserve_margin","spare_capacity","provider_region_power","sovereign_region_floor","first_year_service","second_year_service","accelerator_compute_base","accelerator_design_power","server_overhead","accelerator_price_base","flop_growth","flop_per_dollar_growth","flop_per_watt_growth","technology_slowdown","accelerator_life","accelerator_shape","accelerator_hazard","facility_life","facility_shape","shell_margin","new_build_pue","pue_improvement","pue_floor","dry_cooling","dry_cooling_pue","load_factor","generation_mix","captive_capital_cost","captive_capacity_factor","captive_operating_cost","captive_life","water_use_effectiveness","dry_cooling_water","cycles_of_concentration","generation_water_consumption","generation_water_withdrawal","staff_minimum","staff_density","staff_duplication","limits_on","enforce_limits","economy_region","economy_electricity_supply","region_datacentre_use","conventional_growth","conventional_share","facility_cost","ai_premium","soft_cost","facility_cost_growth","scale_exponent","scale_reference","scale_smallest","scale_largest","network_capital_ratio","storage_capital_ratio","security_share","sovereign_uplift","real_core_wacc","country_spread","provider_rate","partner_rate","partner_share","partner_owned","provider_owned","pool_grant","embassy_set_up","embassy_annual","social_rate","real_borrowing_cost","perspective_selected","fee_import_content","real_depreciation","control_base","control_abroad","home_vendor_control","gate","trust_answer","test_part","trust_weight","gate_trust","layer_weight","home_supply","world_concentration","cloud_software_foreign","operator_foreign","fuel_imported","international_paths","open_weight_share","second_source_share","second_source_premium","second_source_time","local_assembly_share","assembly_value","local_assembly_premium","local_assembly_time"]
/** Block, first element and elements of each result. */
export const places = {
	world_income: ["once",0,1],
	economy_weight: ["once",1,12],
	group_weight: ["once",13,4],
	own_weight: ["once",17,4],
	own_gdp: ["once",21,4],
	own_population: ["once",25,1],
	class_use_share: ["once",26,10],
	programme_years: ["once",36,1],
	longest_lead: ["once",37,6],
	consumption_share_in_2025: ["once",43,1],
	national_compute_in_2025: ["once",44,1],
	incumbent_domestic_share: ["once",45,1],
	reserve: ["once",46,60],
	power_growth: ["once",106,1],
	price_growth: ["once",107,1],
	programme_compute_index: ["once",108,1],
	programme_power_index: ["once",109,1],
	programme_unit_power: ["once",110,1],
	programme_price_index: ["once",111,1],
	shell_lead: ["once",112,6],
	calibrated_here: ["once",118,6],
	region_supply: ["once",124,5],
	own_region_supply: ["once",129,5],
	hosted_use_2024: ["once",134,1],
	hosting_share: ["once",135,1],
	limits_hold: ["once",136,1],
	cooling_water: ["once",137,12],
	generation_consumption_factor: ["once",149,12],
	generation_withdrawal_factor: ["once",161,12],
	scale_of_smallest: ["once",173,1],
	scale_of_largest: ["once",174,1],
	reference_scale_cost: ["once",175,1],
	programme_unit_price: ["once",176,1],
	programme_units: ["once",177,1],
	security_factor: ["once",178,6],
	cost_of_capital: ["once",184,6],
	it_recovery: ["once",190,6],
	facility_recovery: ["once",196,6],
	control_score: ["once",202,24],
	gate_passed: ["once",226,30],
	trust_exponent: ["once",256,5],
	trust_score: ["once",261,30],
	trust_score_at_best: ["once",291,30],
	arrangement_trust: ["once",321,6],
	arrangement_trust_at_best: ["once",327,6],
	weakest_link: ["once",333,6],
	trust_unknown: ["once",339,6],
	gate_miss: ["once",345,90],
	gate_outcome: ["once",435,30],
	layer_part: ["once",465,7],
	arrangement_mix: ["once",472,54],
	fund_share: ["once",526,6],
	owner_share: ["once",532,168],
	arrangement_foreign_share: ["once",700,42],
	discount_rate: ["once",742,3],
	discount_rate_used: ["once",745,1],
	captive_levelised_cost: ["once",746,1],
	asset_part: ["once",747,6],
	gdp_index: ["yearly",0,4],
	group_index: ["yearly",4,4],
	consumption_share: ["yearly",8,1],
	gdp: ["yearly",9,1],
	world_service: ["yearly",10,2],
	effective_training_ambition: ["yearly",12,1],
	demand_adjusted: ["yearly",13,1],
	training_unplaced: ["yearly",14,1],
	programme_progress: ["yearly",15,1],
	programme_ramp: ["yearly",16,1],
	programme_compute: ["yearly",17,1],
	ready: ["yearly",18,6],
	incumbent_mix: ["yearly",24,6],
	service_age: ["yearly",30,6],
	service_ramp: ["yearly",36,6],
	waiting_share: ["yearly",42,5],
	effective_share: ["yearly",47,60],
	sized_share: ["yearly",107,60],
	technology_years: ["yearly",167,1],
	chip_frozen: ["yearly",168,6],
	compute_index: ["yearly",174,1],
	power_index: ["yearly",175,1],
	price_index: ["yearly",176,1],
	accelerator_compute: ["yearly",177,6],
	new_chip_power: ["yearly",183,1],
	new_power_per_compute: ["yearly",184,1],
	relative_power: ["yearly",185,1],
	accelerator_power: ["yearly",186,6],
	planned_power_per_compute: ["yearly",192,6],
	pue_progress: ["yearly",198,1],
	new_pue: ["yearly",199,12],
	calibration_investment: ["yearly",211,1],
	initial_units: ["yearly",212,12],
	conventional_load: ["yearly",224,1],
	home_pue: ["yearly",225,1],
	withdrawal_intensity: ["yearly",226,1],
	facility_cost_index: ["yearly",227,1],
	compute_price: ["yearly",228,1],
	relative_price: ["yearly",229,1],
	demand_log: ["yearly",230,1],
	demand_factor: ["yearly",231,1],
	national_service: ["yearly",232,2],
	class_service: ["yearly",234,10],
	perimeter_service: ["yearly",244,10],
	outside_perimeter_service: ["yearly",254,10],
	class_mix: ["yearly",264,10],
	outside_perimeter_compute: ["yearly",274,1],
	programme_reserve: ["yearly",275,1],
	programme_load: ["yearly",276,1],
	programme_occupancy_gap: ["yearly",277,1],
	programme_own_occupancy: ["yearly",278,1],
	programme_occupancy: ["yearly",279,1],
	compute_required: ["yearly",280,10],
	class_compute: ["yearly",290,5],
	placed_compute: ["yearly",295,60],
	placed_load: ["yearly",355,12],
	shared_load: ["yearly",367,12],
	occupancy: ["yearly",379,12],
	class_with_reserve: ["yearly",391,30],
	occupancy_factor: ["yearly",421,12],
	compute_target: ["yearly",433,24],
	compute_needed: ["yearly",457,12],
	shell_target: ["yearly",469,24],
	incumbent_part: ["yearly",493,12],
	incumbent_plan__flow_1: ["yearly",505,12],
	incumbent_plan: ["yearly",517,12],
	chosen_plan__flow_1: ["yearly",529,12],
	chosen_plan: ["yearly",541,12],
	staff_per_power: ["yearly",553,6],
	capital_scale: ["yearly",559,6],
	facility_unit_cost: ["yearly",565,6],
	class_control: ["yearly",571,20],
	axis_control: ["yearly",591,4],
	domestic_control: ["yearly",595,1],
	gate_failed_compute: ["yearly",596,30],
	compute_by_verdict: ["yearly",626,90],
	second_source_part: ["yearly",716,1],
	assembled_part: ["yearly",717,1],
	supply_premium: ["yearly",718,6],
	accelerator_price: ["yearly",724,6],
	unit_it_cost: ["yearly",730,6],
	currency_factor: ["yearly",736,1],
	import_factor: ["yearly",737,6],
	arrangement_share: ["yearly",743,6],
	trust_by_dimension: ["yearly",749,5],
	trust: ["yearly",754,1],
	trust_minimum: ["yearly",755,1],
	trust_answered: ["yearly",756,1],
	own_fleet_part: ["yearly",757,1],
	dependence: ["yearly",758,7],
	concentration: ["yearly",765,7],
	moved_part: ["yearly",772,6],
	embassy_fixed: ["yearly",778,6],
	fee_currency: ["yearly",784,6]
}
