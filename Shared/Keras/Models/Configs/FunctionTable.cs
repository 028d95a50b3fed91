namespace Tensorflow.Keras.Models;

/// <summary>
/// How Keras writes a function of <c>keras.ops</c> that stands between layers: what it has as the operation's config, and what as the call's arguments.
/// </summary>
/// <param name="Function">The function's name in <c>keras.ops</c>.</param>
/// <param name="Module">Where Python has the operation's class.</param>
/// <param name="ClassName">The operation's class.</param>
/// <param name="HasName">Whether the name of the node stands in the config.</param>
/// <param name="Settings">The parameters that stand in the config, in its order.</param>
/// <param name="Arguments">The parameters that stand in the call: <c>x</c>, <c>weights=</c> by its name, <c>*operands</c> one by one.</param>
internal sealed record FunctionEntry(string Function, string Module, string ClassName, bool HasName, string[] Settings, string[] Arguments);

/// <summary>All functions of <c>keras.ops</c> that Keras can write. Source: keras.src.ops.</summary>
internal static class FunctionTable
{
    // function, module and class, whether it is named | settings | arguments
    private const string Text = """
        absolute numpy Absolute named |  | x
        add numpy Add named |  | x1 x2
        all numpy All | axis keepdims | x
        amax numpy Amax | axis keepdims | x
        amin numpy Amin | axis keepdims | x
        any numpy Any | axis keepdims | x
        append numpy Append | axis | x1 x2
        arccos numpy Arccos named |  | x
        arccosh numpy Arccosh named |  | x
        arcsin numpy Arcsin named |  | x
        arcsinh numpy Arcsinh named |  | x
        arctan numpy Arctan named |  | x
        arctan2 numpy Arctan2 named |  | x1 x2
        arctanh numpy Arctanh named |  | x
        argmax numpy Argmax | axis keepdims | x
        argmin numpy Argmin | axis keepdims | x
        argpartition numpy Argpartition | kth axis | x
        argsort numpy Argsort | axis | x
        array numpy Array named |  | x dtype=
        average numpy Average | axis | x weights=
        average_pool nn AveragePool | pool_size strides padding data_format | inputs
        batch_normalization nn BatchNorm | axis epsilon | x mean variance offset scale
        binary_crossentropy nn BinaryCrossentropy | from_logits | target output
        bincount numpy Bincount | weights minlength sparse | x
        bitwise_and numpy BitwiseAnd |  | x y
        bitwise_invert numpy BitwiseInvert |  | x
        bitwise_left_shift numpy BitwiseLeftShift |  | x y
        bitwise_or numpy BitwiseOr |  | x y
        bitwise_right_shift numpy BitwiseRightShift |  | x y
        bitwise_xor numpy BitwiseXor |  | x y
        broadcast_to numpy BroadcastTo | shape | x
        cast core Cast | dtype | x
        categorical_crossentropy nn CategoricalCrossentropy | from_logits axis | target output
        ceil numpy Ceil named |  | x
        cholesky linalg Cholesky |  | x
        clip numpy Clip | x_min x_max | x
        concatenate numpy Concatenate | axis | xs
        conjugate numpy Conjugate named |  | x
        conv nn Conv | strides padding data_format dilation_rate | inputs kernel
        conv_transpose nn ConvTranspose | strides padding output_padding data_format dilation_rate | inputs kernel
        copy numpy Copy named |  | x
        correlate numpy Correlate | mode | x1 x2
        cos numpy Cos named |  | x
        cosh numpy Cosh named |  | x
        count_nonzero numpy CountNonzero | axis | x
        cross numpy Cross | axisa axisb axisc axis | x1 x2
        ctc_decode nn CTCDecode | strategy beam_width top_paths merge_repeated mask_index | inputs sequence_lengths
        ctc_loss nn CTCLoss | mask_index | target output target_length output_length
        cumprod numpy Cumprod | axis dtype | x
        cumsum numpy Cumsum | axis dtype | x
        depthwise_conv nn DepthwiseConv | strides padding data_format dilation_rate | inputs kernel
        det linalg Det |  | x
        diag numpy Diag | k | x
        diagonal numpy Diagonal | offset axis1 axis2 | x
        diff numpy Diff | n axis | a
        digitize numpy Digitize named |  | x bins
        divide numpy Divide named |  | x1 x2
        divide_no_nan numpy DivideNoNan named |  | x1 x2
        dot numpy Dot named |  | x1 x2
        dot_product_attention nn DotProductAttention | is_causal | query key value bias= mask= scale=
        eig linalg Eig |  | x
        eigh linalg Eigh |  | x
        einsum numpy Einsum | subscripts | *operands
        elu nn Elu | alpha | x
        equal numpy Equal named |  | x1 x2
        erf math Erf named |  | x
        erfinv math Erfinv named |  | x
        exp numpy Exp named |  | x
        expand_dims numpy ExpandDims | axis | x
        expm1 numpy Expm1 named |  | x
        extract_sequences math ExtractSequences | sequence_length sequence_stride | x
        fft math FFT |  | x
        fft2 math FFT2 |  | x
        flip numpy Flip | axis | x
        floor numpy Floor named |  | x
        floor_divide numpy FloorDivide named |  | x1 x2
        full_like numpy FullLike named |  | x fill_value dtype=
        gelu nn Gelu | approximate | x
        get_item numpy GetItem named |  | x key
        greater numpy Greater named |  | x1 x2
        greater_equal numpy GreaterEqual named |  | x1 x2
        hard_sigmoid nn HardSigmoid named |  | x
        hard_silu nn HardSilu named |  | x
        histogram numpy Histogram | bins range | x
        hstack numpy Hstack named |  | xs
        imag numpy Imag named |  | x
        in_top_k math InTopK | k | targets predictions
        inv linalg Inv |  | x
        irfft math IRFFT | fft_length | x
        isclose numpy Isclose named |  | x1 x2 rtol atol equal_nan
        isfinite numpy Isfinite named |  | x
        isinf numpy Isinf named |  | x
        isnan numpy Isnan named |  | x
        istft math ISTFT | sequence_length sequence_stride fft_length window center | x
        leaky_relu nn LeakyRelu | negative_slope | x
        left_shift numpy LeftShift |  | x y
        less numpy Less named |  | x1 x2
        less_equal numpy LessEqual named |  | x1 x2
        log numpy Log named |  | x
        log10 numpy Log10 named |  | x
        log1p numpy Log1p named |  | x
        log2 numpy Log2 named |  | x
        log_sigmoid nn LogSigmoid named |  | x
        log_softmax nn LogSoftmax | axis | x
        logaddexp numpy Logaddexp named |  | x1 x2
        logdet math Logdet |  | x
        logical_and numpy LogicalAnd named |  | x1 x2
        logical_not numpy LogicalNot named |  | x
        logical_or numpy LogicalOr named |  | x1 x2
        logical_xor numpy LogicalXor named |  | x1 x2
        logsumexp math Logsumexp | axis keepdims | x
        lstsq linalg Lstsq | rcond | a b
        lu_factor linalg LuFactor |  | x
        matmul numpy Matmul named |  | x1 x2
        max numpy Max | axis keepdims initial | x
        max_pool nn MaxPool | pool_size strides padding data_format | inputs
        maximum numpy Maximum named |  | x1 x2
        mean numpy Mean | axis keepdims | x
        median numpy Median | axis keepdims | x
        meshgrid numpy Meshgrid | indexing | *x
        min numpy Min | axis keepdims initial | x
        minimum numpy Minimum named |  | x1 x2
        mod numpy Mod named |  | x1 x2
        moments nn Moments | synchronized axes keepdims | x
        moveaxis numpy Moveaxis | source destination | x
        multi_hot nn MultiHot | num_classes axis dtype sparse | inputs
        multiply numpy Multiply named |  | x1 x2
        nan_to_num numpy NanToNum | nan posinf neginf | x
        ndim numpy Ndim named |  | x
        negative numpy Negative named |  | x
        nonzero numpy Nonzero named |  | x
        norm linalg Norm | ord axis keepdims | x
        normalize nn Normalize | axis order epsilon | x
        not_equal numpy NotEqual named |  | x1 x2
        one_hot nn OneHot | axis dtype sparse num_classes | x
        ones_like numpy OnesLike named |  | x dtype=
        outer numpy Outer named |  | x1 x2
        pad numpy Pad | mode pad_width | x constant_values=
        power numpy Power named |  | x1 x2
        prod numpy Prod | axis keepdims dtype | x
        psnr nn PSNR | max_val | x1 x2
        qr linalg Qr | mode | x
        quantile numpy Quantile | axis method keepdims | x q
        ravel numpy Ravel named |  | x
        real numpy Real named |  | x
        reciprocal numpy Reciprocal named |  | x
        relu nn Relu named |  | x
        relu6 nn Relu6 named |  | x
        repeat numpy Repeat | axis repeats | x
        reshape numpy Reshape | newshape | x
        rfft math RFFT | fft_length | x
        right_shift numpy RightShift |  | x y
        roll numpy Roll | axis shift | x
        round numpy Round | decimals | x
        rsqrt math Rsqrt named |  | x
        saturate_cast core SaturateCast | dtype | x
        scatter core Scatter named |  | indices values shape
        scatter_update core ScatterUpdate named |  | inputs indices updates
        searchsorted numpy SearchSorted named |  | sorted_sequence values side=
        segment_max math SegmentMax | num_segments sorted | data segment_ids
        segment_sum math SegmentSum | num_segments sorted | data segment_ids
        select numpy Select |  | condlist choicelist default
        selu nn Selu named |  | x
        separable_conv nn SeparableConv | strides padding data_format dilation_rate | inputs depthwise_kernel pointwise_kernel
        sigmoid nn Sigmoid named |  | x
        sign numpy Sign named |  | x
        silu nn Silu named |  | x
        sin numpy Sin named |  | x
        sinh numpy Sinh named |  | x
        size numpy Size named |  | x
        slice core Slice named |  | inputs start_indices shape
        slice_update core SliceUpdate named |  | inputs start_indices updates
        slogdet numpy Slogdet |  | x
        softmax nn Softmax | axis | x
        softplus nn Softplus named |  | x
        softsign nn Softsign named |  | x
        solve linalg Solve |  | a b
        solve_triangular linalg SolveTriangular | lower | a b
        sort numpy Sort | axis | x
        sparse_categorical_crossentropy nn SparseCategoricalCrossentropy | from_logits axis | target output
        split numpy Split | axis indices_or_sections | x
        sqrt numpy Sqrt named |  | x
        square numpy Square named |  | x
        squeeze numpy Squeeze | axis | x
        stack numpy Stack | axis | x
        std numpy Std | axis keepdims | x
        stft math STFT | sequence_length sequence_stride fft_length window center | x
        stop_gradient core StopGradient |  | variable
        subtract numpy Subtract named |  | x1 x2
        sum numpy Sum | axis keepdims | x
        svd linalg SVD | full_matrices compute_uv | x
        swapaxes numpy Swapaxes | axis1 axis2 | x
        take numpy Take | axis | x indices
        take_along_axis numpy TakeAlongAxis | axis | x indices
        tan numpy Tan named |  | x
        tanh numpy Tanh named |  | x
        tensordot numpy Tensordot | axes | x1 x2
        tile numpy Tile | repeats | x
        top_k math TopK | k sorted | x
        trace numpy Trace | offset axis1 axis2 | x
        transpose numpy Transpose | axes | x
        tril numpy Tril | k | x
        triu numpy Triu | k | x
        true_divide numpy TrueDivide named |  | x1 x2
        trunc numpy Trunc |  | x
        unstack core Unstack | num axis | x
        var numpy Var | axis keepdims | x
        vdot numpy Vdot named |  | x1 x2
        vstack numpy Vstack named |  | xs
        where numpy Where named |  | condition x1 x2
        zeros_like numpy ZerosLike named |  | x dtype=
        """;

    private static readonly Dictionary<string, FunctionEntry> s_byFunction = Text.Split('\n').Select(Parse).ToDictionary(static entry => entry.Function, StringComparer.Ordinal);

    private static readonly Dictionary<(string, string), FunctionEntry> s_byClass = s_byFunction.Values.ToDictionary(static entry => (entry.Module, entry.ClassName));

    private static readonly Dictionary<string, string> s_aliases = new(StringComparer.Ordinal)
    {
        ["abs"] = "absolute",
        ["bitwise_not"] = "bitwise_invert",
        ["conj"] = "conjugate",
        ["hard_swish"] = "hard_silu",
        ["swish"] = "silu",
    };

    /// <summary>The entry of a function; <see langword="null"/> where Keras writes none.</summary>
    public static FunctionEntry? Of(string function) => s_byFunction.GetValueOrDefault(s_aliases.GetValueOrDefault(function, function));

    /// <summary>The entry of a class; <see langword="null"/> where there is none.</summary>
    public static FunctionEntry? Of(string module, string className) => s_byClass.GetValueOrDefault((module, className));

    /// <summary>All entries.</summary>
    public static IReadOnlyCollection<FunctionEntry> All => s_byFunction.Values;

    private static FunctionEntry Parse(string row)
    {
        string[] parts = row.Split('|');
        string[] names = Words(parts[0]);
        return new(names[0], $"keras.src.ops.{names[1]}", names[2], names.Length == 4, Words(parts[1]), Words(parts[2]));
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
