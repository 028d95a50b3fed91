using System.Numerics;
using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>
/// A step of an optimizer on one variable, ready to be taken on any part of it: the whole, a block of a thread, or the rows of a weight gradient that a
/// matrix product has just finished. Elements are independent, so the parts and their order make no difference to the bits.
/// </summary>
internal unsafe struct UpdateRun<TRule, TOperation, T>
    where TRule : struct, IUpdateRule<TRule, TOperation, T>
    where TOperation : StepOperation
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly TRule _rule;
    private readonly T* _variable;
    private readonly T* _a;
    private readonly T* _b;
    private readonly T* _c;
    private readonly bool _decays;
    private readonly T _decay;

    /// <summary>Reads the step's scalars and finds its memory.</summary>
    /// <param name="operation">The step.</param>
    /// <param name="arguments">The inputs of <see cref="StepOperation"/>; the gradient is not looked at.</param>
    public UpdateRun(TOperation operation, in KernelArguments arguments)
    {
        var learningRate = T.CreateTruncating(*arguments.Input<float>(2));
        var extra = operation.ExtraScalars > 0 ? *arguments.Input<T>(StepOperation.FirstExtra) : T.Zero;
        _rule = TRule.Prepare(operation, new StepScalars<T>(learningRate, *arguments.Input<long>(3), extra));
        _decays = operation.WeightDecay is not null;
        // Keras computes variable * decay * rate; its compiled graph multiplies the scalars first.
        _decay = T.CreateTruncating(operation.WeightDecay ?? 0) * learningRate;
        _variable = arguments.Input<T>(0);
        var slot = operation.FirstSlot;
        _a = (operation.SlotMask & 0b001) != 0 ? arguments.Input<T>(slot++) : null;
        _b = (operation.SlotMask & 0b010) != 0 ? arguments.Input<T>(slot++) : null;
        _c = (operation.SlotMask & 0b100) != 0 ? arguments.Input<T>(slot) : null;
    }

    /// <summary>Whether the condition of a conditional step, its last input, allows it.</summary>
    public static bool IsTaken(TOperation operation, in KernelArguments arguments) =>
        !operation.Conditional || *arguments.Input<bool>(operation.FirstSlot + operation.SlotCount);

    /// <summary>Updates <paramref name="count"/> elements from <paramref name="start"/> on; <paramref name="gradient"/> is that of the first of them.</summary>
    public readonly void Update<L, V>(long start, T* gradient, long count) where L : struct, ILanes<T, V> where V : unmanaged
    {
        var rule = _rule;
        var variable = _variable + start;
        var (a, b, c) = ((nint)_a, (nint)_b, (nint)_c);
        var i = 0L;
        for (; i + L.Count <= count; i += L.Count)
        {
            var at = start + i;
            var va = a != 0 ? L.Load((T*)a + at) : default;
            var vb = b != 0 ? L.Load((T*)b + at) : default;
            var vc = c != 0 ? L.Load((T*)c + at) : default;
            var result = rule.Apply<L, V>(Decayed<L, V>(L.Load(variable + i)), L.Load(gradient + i), ref va, ref vb, ref vc);
            L.Store(result, variable + i);
            if (a != 0)
                L.Store(L.Flush(va), (T*)a + at);
            if (b != 0)
                L.Store(L.Flush(vb), (T*)b + at);
            if (c != 0)
                L.Store(L.Flush(vc), (T*)c + at);
        }
        if (i < count)
            UpdateLast<L, V>(start + i, gradient + i, (int)(count - i));
    }

    private readonly void UpdateLast<L, V>(long at, T* gradient, int count) where L : struct, ILanes<T, V> where V : unmanaged
    {
        var va = _a != null ? L.LoadFirst(_a + at, count) : default;
        var vb = _b != null ? L.LoadFirst(_b + at, count) : default;
        var vc = _c != null ? L.LoadFirst(_c + at, count) : default;
        var result = _rule.Apply<L, V>(Decayed<L, V>(L.LoadFirst(_variable + at, count)), L.LoadFirst(gradient, count), ref va, ref vb, ref vc);
        L.StoreFirst(result, _variable + at, count);
        if (_a != null)
            L.StoreFirst(L.Flush(va), _a + at, count);
        if (_b != null)
            L.StoreFirst(L.Flush(vb), _b + at, count);
        if (_c != null)
            L.StoreFirst(L.Flush(vc), _c + at, count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly V Decayed<L, V>(V variable) where L : struct, ILanes<T, V> where V : unmanaged => _decays
        ? L.Sub(variable, L.Mul(variable, L.Create(_decay)))
        : variable;
}
