/**
 * Neural networks run by ONNX Runtime, and the only user of that library. Knows nothing of risk: a
 * network is asked for numbers, and what they mean is learnt elsewhere.
 */
package earshot.language.onnx;
